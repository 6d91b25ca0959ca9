"""Which ids are one actor: links that say "same", unless one that says "different" forbids it.

Greedy correlation clustering (Bansal, Blum and Chawla 2004) in a fixed order: what a reviewer
ruled first, then the highest score; two groups are joined only where no pair of theirs is
linked as different.
"""

from __future__ import annotations

from collections.abc import Callable

from crosswire.model.links import ActorLink


def clusters_of(
    links: list[ActorLink], rank: Callable[[str], tuple[object, ...]]
) -> dict[str, str]:
    """The id that stands for each id that is not its own; `rank` puts the best id first."""
    apart: dict[str, set[str]] = {}
    for one in links:
        if one.judgement == "different":
            apart.setdefault(one.actor_a, set()).add(one.actor_b)
            apart.setdefault(one.actor_b, set()).add(one.actor_a)
    group: dict[str, set[str]] = {}
    same = [one for one in links if one.judgement == "same"]
    for one in sorted(same, key=lambda s: (s.decided_by is None, -s.score, s.actor_a, s.actor_b)):
        a = group.setdefault(one.actor_a, {one.actor_a})
        b = group.setdefault(one.actor_b, {one.actor_b})
        if a is b or any(apart.get(member, set()) & b for member in a):
            continue
        a |= b
        group.update(dict.fromkeys(b, a))
    found = {}
    for key, members in group.items():
        best = min(members, key=rank)
        if best != key:
            found[key] = best
    return found
