"""Formats into strategies of real values of each, with the edges of their grammars among them."""

from __future__ import annotations

from shapesmith.code import Code, fill, literal
from shapesmith.render.python.draws.drawing import Drawing

_LONG = "a" * 63
_HOSTS = f'from_regex("(?:[a-z][a-z0-9]{{0,8}}[.]){{0,3}}[a-z][a-z0-9]{{0,8}}", fullmatch=True), {{0}}.just("{_LONG}.example")'
_PATH = "(?:/(?:[A-Za-z0-9._~!$&()*+,;=:@-]|%[0-9A-F]{2}){0,6}){0,3}(?:[?][a-z=&/]{0,5})?(?:#[a-z/?]{0,5})?"

_TEXTS = {
    "date": "dates().map(lambda day: day.isoformat())",
    "duration": 'from_regex("P(?:[0-9]{1,2}(?:W|D|M|Y|DT[0-9]{1,2}H|Y[0-9]M[0-9]D)|T[0-9]{1,2}(?:[HMS]|H[0-9]M[0-9]S))", fullmatch=True)',
    "ipv4": 'ip_addresses(v=4).map(lambda address: f"{address}")',
    "ipv6": 'one_of({0}.ip_addresses(v=6).map(lambda address: f"{address}"), '
    '{0}.sampled_from(["::", "1::", "::ffff:192.0.2.1", "1:2:3:4:5:6:7::", "1:2:3:4:5:6:192.0.2.1", "A:b:C:d:E:f:0:1"]))',
    "json-pointer": 'from_regex("(?:/(?:[a-z0-9]|~[01])*)*", fullmatch=True)',
    "relative-json-pointer": 'from_regex("(?:0|[1-9][0-9]?)(?:#|(?:/[a-z0-9]*)*)", fullmatch=True)',
    "uuid": 'uuids().map(lambda uuid: f"{uuid}")',
    "hostname": f'one_of({{0}}.{_HOSTS}, {{0}}.just("xn--bcher-kva.example"))',
    "hostname (RFC 1034)": f"one_of({{0}}.{_HOSTS})",
    "idn-hostname": f"one_of({{0}}.{_HOSTS}, "
    f'{{0}}.sampled_from(["b\\u00fccher.example", "\\u5b9e\\u4f8b\\u3002\\u6d4b\\u8bd5", "l\\u00b7l", '
    '"\\u05d0\\u05f3\\u05d1", "xn--bcher-kva"]))',
    "email": 'one_of({0}.from_regex("[a-z!#$%&*+/=?^_`~-]{1,8}(?:[.][a-z0-9]{1,5})?@[a-z]{1,8}(?:[.][a-z]{2,5}){0,2}", fullmatch=True), '
    f'{{0}}.sampled_from(["\\"a b\\"@example.com", "\\"a\\\\\\"b@\\"@example.com", "a@[127.0.0.1]", "a@[IPv6:2001:db8::1]", '
    f'"a@{_LONG}.example"]))',
    "idn-email": 'one_of({0}.from_regex("[a-z\\u00e0-\\u00f6]{1,8}@[a-z]{1,8}(?:[.][a-z]{2,5}){0,2}", fullmatch=True), '
    '{0}.just("\\u5b9e@b\\u00fccher.example"))',
    "uri": f'one_of({{0}}.from_regex("[a-z][a-z0-9+.-]{{0,4}}://[a-z0-9.-]{{0,8}}(?::[0-9]{{0,5}})?{_PATH}", fullmatch=True), '
    '{0}.sampled_from(["urn:a:b", "http://a:b@[2001:db8::1]:80/", "x://[v1.a]", "mailto:a@example.com", "a:"]))',
    "uri-reference": f'one_of({{0}}.from_regex("(?://[a-z0-9.-]{{0,8}})?{_PATH}", fullmatch=True).filter('
    'lambda text: text[:2] != "//" or text[2:3] != "/"), {0}.sampled_from(["", "a", "../b", "#", "?", "http://a", "./a:b"]))',
    "iri": f'from_regex("[a-z][a-z0-9+.-]{{0,4}}://[a-z\\u00e0-\\u00f6]{{0,8}}{_PATH}", fullmatch=True)',
    "iri-reference": 'from_regex("/?[a-z\\u00e0-\\u00f6\\u4e00-\\u4eff]{0,8}(?:[?][a-z\\ue000]{0,3})?(?:#[a-z\\u00e9]{0,3})?", '
    "fullmatch=True)",
    "uri-template": 'from_regex("(?:[a-z/]{0,4}\\\\{[+#./;?&]?'
    '[a-z_0-9]{1,4}(?:[.][a-z]{1,3})?(?:[*]|:[1-9][0-9]{0,3})?(?:,[a-z][a-z])?\\\\}){0,3}[a-z]{0,4}", '
    "fullmatch=True)",
    "regex": 'from_regex("(?:[a-z]|[.]|\\\\\\\\[dws]|\\\\[[a-c]{1,3}\\\\]|\\\\([a-z|]{1,4}\\\\))(?:[+*?]|\\\\{[1-9]\\\\})?", '
    "fullmatch=True)",
}


def draw_format(name: str, drawing: Drawing) -> Code | None:
    """Write the strategy of a format's texts, which a caller can replace, or return None for a format that nobody draws."""
    written = _written(name, drawing)
    if written is None and name in drawing.formats:
        written = fill("{}()", drawing.helper("_texts"))
    return written if written is None else fill("{}({}, {})", drawing.helper("_format"), literal(name.partition(" ")[0]), written)


def _written(name: str, drawing: Drawing) -> Code | None:
    """Write the strategy of a format's texts, None for a format that is not known."""
    if name in _TEXTS:
        return Code(f"{drawing.st}." + _TEXTS[name].replace("{0}", drawing.st.text))
    moments = fill('{}("Z", "z", "+00:00", "+05:30", "-08:00")', drawing.helper("_moments")) if name in ("date-time", "time") else None
    if moments is None:
        return None
    seconds = '["23:59:60Z", "15:59:60.5-08:00", "00:00:00-23:59"]'
    if name == "time":
        return drawing.of("one_of({}.map(lambda moment: moment[11:]), {})", moments, drawing.of("sampled_from({})", Code(seconds)))
    leap = Code('["1998-12-31T23:59:60Z", "1990-12-31T15:59:60.5-08:00", "0000-02-29t00:00:00z"]')
    return drawing.of("one_of({}, {})", moments, drawing.of("sampled_from({})", leap))
