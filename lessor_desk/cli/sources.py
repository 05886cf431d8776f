"""`lessor-desk sources`: how each source damages its texts, and what a person says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import as_json_lines, database, editor
from lessor_desk.cli.output import as_json, print_line, shown
from lessor_desk.cli.wording import locale, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from lessor_desk.checks.profile import Profile
    from lessor_desk.services.desk import Desk
    from lessor_desk.services.sources import SourceRow

UNITS = ("bytes", "characters", "words")
_NAME = say("metavar.name")


@command("sources")
@click.option("--records", metavar=say("metavar.file"), help=say("sources.records"))
@click.option("--confirm", metavar=_NAME, help=say("sources.confirm"))
@click.option("--set", "set_", metavar=_NAME, help=say("sources.set"))
@click.option("--freeze", metavar=_NAME, help=say("sources.freeze"))
@click.option("--release", metavar=_NAME, help=say("sources.release"))
@click.option("--limit", metavar="N", help=say("sources.limit"))
@click.option("--unit", type=click.Choice(UNITS), help=say("sources.unit"))
@click.option("--whole-words", is_flag=True, help=say("sources.whole_words"))
@click.option("--suffix", metavar=say("metavar.text"), help=say("sources.suffix"))
@click.option("--marker", metavar=say("metavar.text"), help=say("sources.marker"))
@as_json_lines
@database
@editor
@click.pass_context
def sources(
    context: click.Context,
    records: str | None,
    confirm: str | None,
    set_: str | None,
    freeze: str | None,
    release: str | None,
    limit: str | None,
    unit: str | None,
    whole_words: bool,
    suffix: str | None,
    marker: str | None,
    as_json_lines: bool,
    db: str | None,
    editor: str | None,
) -> None:
    decisions = [each for each in (confirm, set_, freeze, release) if each is not None]
    details = [limit, unit, suffix, marker, whole_words or None]
    mistakes = {
        "one_decision": len(decisions) > 1,
        "records_alone": records is not None and bool(decisions),
        "only_with_set": set_ is None and any(each is not None for each in details),
    }
    for mistake, made in mistakes.items():
        if made:
            raise click.UsageError(say(f"sources.{mistake}"), context)
    if records is not None:
        from lessor_desk.cli.checking.records import sources_of

        context.exit(sources_of(records, as_json_lines=as_json_lines))

    from lessor_desk.cli.desk import opened, person

    wanted = _profile(context, limit, unit, whole_words, suffix or "", marker or "") if set_ else None
    with opened(db) as desk:
        if not decisions:
            rows = desk.sources.all()
        else:
            who = person(desk, editor)
            rows = (
                _decided(desk, who, wanted, confirm=confirm, set_=set_, freeze=freeze, name=decisions[0]),
            )
    for row in rows:
        if as_json_lines:
            print_line(as_json(row_json(row)))
        else:
            _tell(row)


def _decided(
    desk: Desk,
    who: str,
    wanted: Profile | None,
    *,
    confirm: str | None,
    set_: str | None,
    freeze: str | None,
    name: str,
) -> SourceRow:
    service = desk.sources
    if set_ is not None:
        return service.correct(name, wanted, editor=who)
    act: Callable[..., SourceRow] = (
        service.confirm if confirm is not None else service.freeze if freeze is not None else service.release
    )
    return act(name, editor=who)


def row_json(row: SourceRow) -> dict[str, Any]:
    """The line of a source."""
    decided = row.decided.value if row.decided else None
    return {
        "source": row.name,
        "items": row.items,
        "cut": row.cut,
        "profile": profile_json(row.profile),
        "decided": decided,
    }


def profile_json(profile: Profile | None) -> dict[str, Any] | None:
    """The limit that is known of a source, and what it adds; None if no limit is."""
    if profile is None or profile.limit is None:
        return None
    return {
        "limit_min": profile.limit.least,
        "limit_max": profile.limit.most,
        "unit": profile.limit.unit.value,
        "whole_words": profile.limit.whole_words,
        "suffix": profile.suffix,
        "marker": profile.marker,
        "certainty": profile.certainty.value,
    }


def _profile(
    context: click.Context, limit: str | None, unit: str | None, whole_words: bool, suffix: str, marker: str
) -> Profile | None:
    """The profile that a person has given; None: the source does not cut."""
    from lessor_desk.checks.profile import Limit, Profile, Unit

    if limit is None:
        return Profile(suffix=suffix, marker=marker) if suffix or marker else None
    least, dash, most = limit.partition("-")
    numbers = (least, most) if dash else (least, least)
    sound = all(number.isdecimal() and 0 < int(number) <= 100_000 for number in numbers)
    if not sound or (dash and not whole_words) or int(numbers[0]) > int(numbers[1]):
        raise click.UsageError(say("sources.bad_limit", limit=shown(limit)), context)
    found = Limit(int(numbers[0]), int(numbers[1]), Unit(unit or "characters"), whole_words)
    return Profile(found, suffix, marker)


def _tell(row: SourceRow) -> None:
    from lessor_desk.services import source_sentences as told

    language = locale()
    print_line(f"{shown(row.name)} · {told.counts(row, language)} · {shown(told.standing(row, language))}")
    for sentence in (*told.habits(row.profile, language), told.evidence(row, language)):
        print_line(f"  {shown(sentence)}")
    if departure := told.departure(row, language):
        print_line(f"  {shown(departure)}")
