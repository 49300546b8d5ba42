"""Formats, and checks of texts of our own vocabulary: texts that have them, and texts that nearly do."""

from __future__ import annotations

from collections.abc import Mapping

GOOD: Mapping[str, tuple[str, ...]] = {
    "date": ("2020-02-29", "1970-01-01", "9999-12-31", "0001-01-01"),
    "date-time": ("2020-02-29T12:00:00Z", "1970-01-01T00:00:00+00:00", "1998-12-31T23:59:60Z", "2020-01-01T00:00:00.123456-08:00"),
    "time": ("12:00:00Z", "00:00:00+05:30", "23:59:60Z", "12:00:00.5-08:00"),
    "duration": ("P1D", "PT1S", "P1Y2M3DT4H5M6S", "P2W"),
    "email": ("a@example.com", '"a b"@example.com', "a+b@[127.0.0.1]", "x.y@a-b.example"),
    "idn-email": ("a@example.com", "\u5b9e@b\u00fccher.example"),
    "hostname": ("example.com", "a", "a-b.example", "a" * 63 + ".example"),
    "hostname (RFC 1034)": ("example.com", "a", "a-b.example"),
    "idn-hostname": ("example.com", "b\u00fccher.example"),
    "ipv4": ("127.0.0.1", "0.0.0.0", "255.255.255.255"),
    "ipv6": ("::1", "::", "2001:db8::1", "1:2:3:4:5:6:7:8", "::ffff:192.0.2.1"),
    "uri": ("http://example.com/", "urn:a:b", "mailto:a@example.com", "http://a:b@[2001:db8::1]:80/?x#y"),
    "uri-reference": ("/a", "", "../b", "#c", "http://example.com/"),
    "iri": ("http://example.com/", "http://b\u00fccher.example/\u00e4"),
    "iri-reference": ("/a", "", "/\u00e4#\u00f6"),
    "uri-template": ("/a/{b}", "", "{+x,y}", "{?z*}"),
    "json-pointer": ("/a", "", "/a~1b/0", "/~0"),
    "relative-json-pointer": ("0", "1/a", "0#"),
    "uuid": ("2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2EB8AA08-AA98-11EA-B4AA-73B441D16380"),
    "regex": ("a", "", "^[a-z]+$", "(a|b)*"),
    "date_time": (
        "2020-02-29T12:00:00Z",
        "2020-01-01T00:00:00",
        "2020-01-01T00:00:00+05:30",
        "2020-01-01T00:00:00.123Z",
        "1999-12-31T23:59:59-08:00",
    ),
}
"""By format, or by the function of an extension."""

BAD: Mapping[str, tuple[str, ...]] = {
    "date": ("2020-02-30", "2019-02-29", "2020-13-01", "2020-1-1", "2020-01-01T00:00:00Z", "20200101", "01/02/2020", "2020-01-0\u0661", ""),
    "date-time": (
        "2020-02-30T12:00:00Z",
        "2020-01-01T25:00:00Z",
        "2020-01-01T00:00:00",
        "2020-01-01 00:00:00",
        "2020-01-01",
        "2020-01-01T00:00Z",
        "2020-01-01T00:00:00+25:00",
        "2020-01-01T12:00:60Z",
        "1577836800",
        "",
    ),
    "time": ("25:00:00Z", "12:60:00Z", "12:00:00", "12:00Z", "12:00:60Z", "noon", ""),
    "duration": ("P", "PT", "P1S", "1D", "P1H", "P1Y2W", "p1d", "P-1D", ""),
    "email": ("a", "@example.com", "a@", "a b@example.com", ".a@example.com", "a..b@example.com", ""),
    "idn-email": ("a", "@example.com", "a@", ""),
    "hostname": ("-a.example", "a_b.example", "a" * 64 + ".example", "a..b", "a b", "example.com/", ""),
    "hostname (RFC 1034)": ("-a.example", "a_b.example", "a" * 64 + ".example", "a b", ""),
    "idn-hostname": ("-a.example", "a b", "\u302e\uc2e4", "a" * 64 + ".example", ""),
    "ipv4": ("256.0.0.1", "127.0.1", "127.0.0.01", "127.0.0.1.1", "0x7f.0.0.1", "::1", ""),
    "ipv6": ("1:2:3:4:5:6:7", "12345::", "::1::2", ":1", "127.0.0.1", "::1%eth0", "1:2:3:4:5:6:7:8:9", ""),
    "uri": ("/a", "a b", "http://a b/", "//example.com", "http://[::1", "%zz:a", "http://example.com/\u00e4", ""),
    "uri-reference": ("a b", "\\\\server", "http://[::1", "%zz", "/\u00e4"),
    "iri": ("/a", "a b", "http://[::1", ""),
    "iri-reference": ("a b", "\\\\server", "http://[::1"),
    "uri-template": ("{", "}", "{a", "{}", "{a b}"),
    "json-pointer": ("a", "/~", "/~2", "#/a", "/a~"),
    "relative-json-pointer": ("/a", "-1/a", "01", "0##", "a", ""),
    "uuid": (
        "2eb8aa08-aa98-11ea-b4aa-73b441d1638",
        "2eb8aa08aa9811eab4aa73b441d16380",
        "2eb8aa08-aa98-11ea-b4aa-73b441d1638g",
        "{2eb8aa08-aa98-11ea-b4aa-73b441d16380}",
        "",
    ),
    "regex": ("[", "(", "*", "a{2,1}", "(?<", "\\"),
    "date_time": (
        "2020-02-30T12:00:00Z",
        "2019-02-29T12:00:00Z",
        "2020-13-01T00:00:00Z",
        "2020-01-01T25:00:00Z",
        "2020-01-01T00:00:00+25:00",
        "2020-01-01T00:00:00Z ",
        "01/02/2020",
        "1577836800",
        "now",
        "",
    ),
}
"""By format, or by the function of an extension: the nearest misses first."""
