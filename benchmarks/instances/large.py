"""Large instances, the same ones in every run: maps, catalogs, statuses, events, trees, numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import cos, sin
from random import Random
from typing import Any


def geojson() -> list[Any]:
    """A land of polygons, as a map of a country is, and a collection of places."""
    chance = Random(1)
    coast = [[_ring(chance, 120) for _ in range(2)] for _ in range(6)]
    land = _feature(1, {"type": "MultiPolygon", "coordinates": coast}, {"name": "Land"})
    lakes = [_feature(number, {"type": "Polygon", "coordinates": [_ring(chance, 40)]}, None) for number in range(2, 8)]
    places = [_feature(f"p{n}", {"type": "Point", "coordinates": _position(chance)}, {"rank": n}) for n in range(60)]
    roads = [_feature(n, {"type": "LineString", "coordinates": [_position(chance) for _ in range(12)]}, {}) for n in range(10)]
    both = _feature("both", {"type": "GeometryCollection", "geometries": [places[0]["geometry"], roads[0]["geometry"]]}, None)
    return [
        {"type": "FeatureCollection", "features": [land, *lakes]},
        {"type": "FeatureCollection", "bbox": [-141.0, 41.6, -52.6, 83.1], "features": [*places, *roads, both]},
        {"type": "Point", "coordinates": [2, 48.5]},
    ]


def _ring(chance: Random, points: int) -> list[list[float]]:
    east, north = _position(chance)
    ring = [[east + cos(step / points * 6.283), north + sin(step / points * 6.283)] for step in range(points)]
    return [*ring, ring[0]]


def _position(chance: Random) -> list[float]:
    return [chance.uniform(-141, -52), chance.uniform(41, 83)]


def _feature(key: int | str, geometry: Any, properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "id": key, "properties": properties, "geometry": geometry}


def catalog() -> list[Any]:
    """Performances with prices and seats."""
    chance = Random(2)
    names = {str(205705993 + number): f"Area {number}" for number in range(20)}
    events = {
        str(138586341 + number): {
            "description": None,
            "id": 138586341 + number,
            "logo": "/images/logo.jpg" if number % 2 else None,
            "name": f"Concert {number}",
            "subTopicIds": [337184269, 337184283][: 1 + number % 2],
            "subjectCode": None,
            "subtitle": None if number % 3 else "With guests",
            "topicIds": [324846099, 107888604],
        }
        for number in range(40)
    }
    labels = {
        key: dict(names)
        for key in (
            "areaNames",
            "audienceSubCategoryNames",
            "blockNames",
            "seatCategoryNames",
            "subTopicNames",
            "subjectNames",
            "topicNames",
        )
    }
    topics = {str(107888604 + number): [337184262, 337184263, 337184267] for number in range(5)}
    shows = [_performance(chance, number) for number in range(40)]
    return [{**labels, "topicSubTopics": topics, "venueNames": {"PLEYEL": "A hall"}, "events": events, "performances": shows}]


def _performance(chance: Random, number: int) -> dict[str, Any]:
    prices = [{"amount": 18050 * rank, "audienceSubCategoryId": 337100890, "seatCategoryId": 338937236 + rank} for rank in range(1, 5)]
    areas = [{"areaId": 205705993 + chance.randrange(20), "blockIds": [1, 2][: chance.randrange(3)]} for _ in range(5)]
    return {
        "eventId": 138586341 + number,
        "id": 339887544 + number,
        "logo": None,
        "name": None,
        "prices": prices,
        "seatCategories": [{"areas": areas, "seatCategoryId": 338937236 + rank} for rank in range(1, 5)],
        "seatMapImage": None,
        "start": 1372701600000 + number,
        "venueCode": "PLEYEL",
    }


def statuses() -> list[Any]:
    """A page of thirty statuses, of which every third repeats another."""
    page = [_status(number, repeats=number % 3 == 0) for number in range(30)]
    found = {"completed_in": 0.087, "max_id": 505874924095815681, "query": "%E4%B8%80", "count": 30}
    return [{"statuses": page, "search_metadata": found}]


def _status(number: int, *, repeats: bool) -> dict[str, Any]:
    status = {
        "metadata": {"result_type": "recent", "iso_language_code": "ja"},
        "created_at": "Sun Aug 31 00:29:15 +0000 2014",
        "id": 505874924095815681 + number,
        "id_str": str(505874924095815681 + number),
        "text": f"@someone Words and more words, number {number} of them http://t.co/x",
        "source": '<a href="http://example.org" rel="nofollow">A client</a>',
        "truncated": False,
        "in_reply_to_status_id": None,
        "in_reply_to_user_id": 866260188 if number % 2 else None,
        "in_reply_to_screen_name": "someone" if number % 2 else None,
        "user": _user(number),
        "geo": {"type": "Point", "coordinates": [35.6, 139.7]} if number % 5 == 0 else None,
        "contributors": None,
        "retweet_count": number,
        "favorite_count": 0,
        "entities": {
            "hashtags": [{"text": "words", "indices": [5, 11]}] * (number % 3),
            "urls": [{"url": "http://t.co/x", "expanded_url": "http://example.org/x", "display_url": "example.org/x", "indices": [60, 82]}],
            "user_mentions": [{"screen_name": "someone", "name": "Someone", "id": 866260188, "indices": [0, 8]}],
        },
        "favorited": False,
        "retweeted": False,
        "lang": "ja",
    }
    return {**status, "retweeted_status": _status(number + 1, repeats=False)} if repeats else status


def _user(number: int) -> dict[str, Any]:
    return {
        "id": 1186275104 + number,
        "id_str": str(1186275104 + number),
        "name": f"User {number}",
        "screen_name": f"user_{number}",
        "location": "",
        "description": "Words about words." if number % 4 else None,
        "url": None,
        "protected": False,
        "followers_count": 262 * number,
        "friends_count": 252,
        "listed_count": 0,
        "favourites_count": 235,
        "statuses_count": 1769,
        "created_at": "Sat Feb 16 13:46:25 +0000 2013",
        "utc_offset": None if number % 2 else 32400,
        "time_zone": None if number % 2 else "Tokyo",
        "geo_enabled": False,
        "verified": False,
        "lang": "en",
        "profile_background_color": "C0DEED",
        "profile_image_url": "http://pbs.example.org/profile_images/497760886795153410/LDjAwR_y_normal.jpeg",
        "profile_link_color": "0084B4",
        "default_profile": True,
        "default_profile_image": False,
        "following": False,
    }


def events() -> list[Any]:
    """Two hundred events of eight kinds."""
    return [[_event(number) for number in range(200)]]


def _event(number: int) -> dict[str, Any]:
    kinds: list[dict[str, Any]] = [
        {"kind": "opened", "page": f"/page/{number}", "referrer": "/"},
        {"kind": "closed"},
        {"kind": "clicked", "x": 12.5, "y": number, "button": number % 3},
        {"kind": "typed", "text": "words"},
        {"kind": "scrolled", "by": -120},
        {
            "kind": "purchased",
            "items": [{"sku": "A1", "price": 9.5, "quantity": 2}, {"sku": "B2", "price": 3}],
            "coupon": "X",
            "currency": "EUR",
        },
        {"kind": "failed", "code": (404, 500, 503)[number % 3], "detail": None},
        {"kind": "measured", "values": {"first_paint": 812.5, "ready": 1203, "cls": 0.02}},
    ]
    kind = kinds[number % len(kinds)]
    return {"kind": kind["kind"], "id": f"{number:016x}", "at": 1764000000 + number, **kind}


def order() -> list[Any]:
    """An order of twenty lines, and a small one."""
    lines: list[dict[str, Any]] = [
        {"id": f"l{n}", "version": 1, "sku": f"SKU-{n}", "quantity": 1 + n % 3, "price": 4.5 * n} for n in range(20)
    ]
    lines[3] |= {"gift": True, "message": "For you"}
    lines[7] |= {"gift": False}
    stamped = {"createdBy": "ada", "createdAt": "2026-03-01T09:00:00Z", "changedBy": "bob"}
    return [
        {"id": "o1", "version": 3, "kind": "order", "lines": lines, "span": [1, 20], "payment": "card", "card": "4" * 16, **stamped},
        {"id": "o2", "kind": "order", "lines": lines[:1], "payment": "invoice", "address": "A street"},
    ]


def tree() -> list[Any]:
    """A binary tree of 511 nodes, a chain of 60 and a bush."""
    chain: dict[str, Any] = {"value": 0}
    for depth in range(60):
        chain = {"value": depth, "right": chain}
    bush = {"value": 1, "children": [{"value": n, "name": f"n{n}", "children": [{"value": m} for m in range(5)]} for n in range(30)]}
    return [_branch(8), chain, bush]


def _branch(depth: int) -> dict[str, Any]:
    return {"value": depth + 0.5, **({"left": _branch(depth - 1), "right": _branch(depth - 1)} if depth else {"name": "leaf"})}


def numbers() -> list[Any]:
    """A signal of ten thousand floats, counts, and a matrix."""
    chance = Random(3)
    signal = [chance.uniform(-1, 1) for _ in range(10_000)]
    counts = [chance.randrange(1000) for _ in range(2_000)]
    return [{"signal": signal, "counts": counts, "matrix": [[float(row * column) for column in range(32)] for row in range(32)]}]


def wide_enums() -> list[Any]:
    """Rows of codes out of long lists."""
    codes = [f"{first}{second}" for first in "ABCDEFGHIJ" for second in "KLMNOPQRSTUVWXYZ"]
    return [
        [
            {"country": codes[n % len(codes)], "status": (200, 404, 503)[n % 3], "level": ("low", 1, 2.5, None, True)[n % 5], "unit": "kg"}
            for n in range(100)
        ]
    ]


def closed_all() -> list[Any]:
    """An object with all of its two hundred members."""
    return [{f"member{n:03}": (f"text {n}", n, n % 2 == 0, n / 4)[n % 4] for n in range(200)}]


def closed_five() -> list[Any]:
    """The same object with five of them."""
    whole = closed_all()[0]
    return [{name: whole[name] for name in list(whole)[::40]}]


MAKERS: Mapping[str, Callable[[], list[Any]]] = {
    make.__name__: make for make in (geojson, catalog, statuses, events, order, tree, numbers, wide_enums, closed_all, closed_five)
}
"""By the case's name."""
