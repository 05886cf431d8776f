"""What is learnt of a source at import, and what a person makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessor_desk.checks.base import FindingClass
from lessor_desk.checks.profile import Limit, Profile, Unit
from lessor_desk.ingest import Dispatch
from lessor_desk.services import intake, recounting
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ImportCourse
from lessor_desk.services.sources import Decision
from lessor_desk.workflow import errors

pytestmark = pytest.mark.server

A = "Éditeur A"
B = "Chef B"
LIMIT = 90
VILLAGES = (
    "Ségou",
    "Mopti",
    "Gao",
    "Kayes",
    "Niono",
    "San",
    "Bla",
    "Kita",
    "Nara",
    "Koulikoro",
    "Dioïla",
    "Macina",
)
ENDS = ("la route", "les semences", "le marché", "l’école", "une pompe", "le dispensaire", "un pont")


def story(number: int, *, short: bool) -> str:
    """A story of a sentence; a `short` one is not cut."""
    village, end = VILLAGES[number % len(VILLAGES)], ENDS[number % len(ENDS)]
    if short:
        return f"Le maire de {village} a présenté hier {end}."
    people = "les éleveurs, les commerçants, les élèves et les pêcheurs du cercle réunis"
    return (
        f"À {village}, le préfet a reçu {number + 2} fois {people} pour {end} qui manque encore cette année."
    )


def sent(number: int, *, short: bool) -> bytes:
    """What arrives of a story: cut at 90 bytes, with a full stop glued on."""
    raw = story(number, short=short).encode()[:LIMIT]
    return raw.decode(errors="ignore").encode() + b"."


def fill(desk: Desk, folder: Path, numbers: range) -> None:
    folder.mkdir(exist_ok=True)
    for number in numbers:
        (folder / f"{number:03}.txt").write_bytes(sent(number, short=number % 3 == 0))
    desk.imports.bring([folder], editor=A)


@pytest.fixture
def site(desk: Desk, tmp_path: Path) -> Path:
    """Fifteen items of a site that cuts."""
    folder = tmp_path / "Site"
    fill(desk, folder, range(15))
    return folder


AT_90 = Limit(LIMIT, LIMIT, Unit.BYTES, whole_words=False)


def test_a_source_is_learnt_from_what_comes_in(desk: Desk, site: Path) -> None:
    [row] = desk.sources.all()
    assert (row.name, row.items, row.seen, row.decided) == ("Site", 15, 15, None)
    assert row.profile is not None
    assert (row.profile.limit, row.profile.suffix) == (AT_90, ".")
    assert row.cut == 10


def test_items_that_came_before_it_was_known_are_judged_again(desk: Desk, site: Path) -> None:
    for number in range(1, 16):
        opened = desk.reading.open(number)
        codes = [found.finding.code for found in opened.findings]
        assert opened.profile is not None
        if (number - 1) % 3 == 0:
            assert codes == ["P101"]
        else:
            assert any(code.startswith("T") for code in codes)
            assert opened.row.counts[FindingClass.TRUNCATION] == 1


def test_learning_goes_on_in_another_import(desk: Desk, tmp_path: Path) -> None:
    fill(desk, tmp_path / "Site", range(6))
    assert desk.sources.get("Site").profile is None
    fill(desk, tmp_path / "Site", range(12))
    row = desk.sources.get("Site")
    assert row.profile is not None
    assert row.profile.limit == AT_90
    assert row.seen == 12


def test_sound_copy_shows_no_limit(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "Agence"
    folder.mkdir()
    for number in range(20):
        (folder / f"{number}.txt").write_text(story(number, short=number % 2 == 0), encoding="utf-8")
    desk.imports.bring([folder], editor=A)
    assert desk.sources.get("Agence").profile is None


def test_a_person_corrects_and_releases(desk: Desk, site: Path) -> None:
    row = desk.sources.correct("Site", None, editor=B)
    assert (row.profile, row.decided, row.by) == (None, Decision.CORRECTED, B)
    assert row.departs
    assert not any(
        found.finding.facts.get("limit") for n in range(1, 16) for found in desk.reading.open(n).findings
    )
    row = desk.sources.correct("Site", Profile(AT_90, "."), editor=B)
    assert row.profile is not None
    assert not row.departs
    row = desk.sources.release("Site", editor=B)
    assert row.decided is None
    assert row.profile is not None
    assert desk.reading.open(2).row.counts[FindingClass.TRUNCATION] == 1


def test_a_confirmed_profile_stays_and_says_when_the_items_depart_from_it(
    desk: Desk, site: Path, tmp_path: Path
) -> None:
    assert desk.sources.confirm("Site", editor=A).decided is Decision.CONFIRMED
    for number in range(40):
        (site / f"x{number}.txt").write_text(story(number, short=False) + f" Fin {number}.", encoding="utf-8")
    desk.imports.bring([site], editor=A)
    row = desk.sources.get("Site")
    assert row.profile is not None
    assert row.profile.limit == AT_90
    assert row.departs


def test_nothing_is_learnt_of_a_frozen_source(desk: Desk, site: Path) -> None:
    before = desk.sources.freeze("Site", editor=A)
    fill(desk, site, range(15, 30))
    after = desk.sources.get("Site")
    assert (after.seen, after.profile) == (before.seen, before.profile)


def test_decisions_are_refused_for_good_reasons_and_audited(desk: Desk, site: Path, tmp_path: Path) -> None:
    with pytest.raises(errors.UnknownSourceError):
        desk.sources.confirm("Personne", editor=A)
    with pytest.raises(errors.UnknownEditorError):
        desk.sources.freeze("Site", editor="Personne")
    fill(desk, tmp_path / "Neuve", range(30, 32))
    with pytest.raises(errors.NothingLearntError):
        desk.sources.confirm("Neuve", editor=A)
    assert desk.sources.get("Neuve").decided is None


def test_approved_items_are_left_as_they_are(desk: Desk, tmp_path: Path) -> None:
    fill(desk, tmp_path / "Site", range(3, 4))
    row = desk.correction.fix(desk.reading.open(1).row, editor=A)
    row = desk.review.send(row, editor=A)
    approved = desk.review.approve(row, editor=B)
    fill(desk, tmp_path / "Site", range(15))
    assert desk.sources.get("Site").profile is not None
    assert desk.reading.open(1).row.row_version == approved.row_version


def limits(desk: Desk) -> list[int]:
    """The items in the list's counts and in the stored findings that are cut as a source's limit tells."""
    numbers = range(1, desk.reading.page(None, editor=A).total + 1)
    rows = [desk.reading.open(number) for number in numbers]
    found = [
        each.row.number for each in rows if any(some.finding.facts.get("limit") for some in each.findings)
    ]
    counted = [each.row.number for each in rows if each.row.counts.get(FindingClass.TRUNCATION)]
    assert set(found) <= set(counted)
    return found


def test_what_another_says_of_a_source_while_its_copy_comes_in_is_obeyed(
    desk: Desk, site: Path, tmp_path: Path, url: str
) -> None:
    """The first file has been checked and is not stored yet."""
    folder = tmp_path / "Neuf"
    folder.mkdir()
    for number in (16, 17, 19):
        (folder / f"{number}.txt").write_bytes(sent(number, short=False))

    def accept(name: str, proposed: tuple[Dispatch, ...]) -> tuple[Dispatch, ...]:
        if name == "17.txt":
            with Desk.open(url) as other:
                other.sources.correct("Site", None, editor=B)
        return proposed

    report = desk.imports.bring([folder], source="Site", editor=A, accept=accept)
    assert report.new == 3
    assert limits(desk) == []
    desk.sources.release("Site", editor=B)
    assert [row.number for row in report.items] == limits(desk)[-3:]


@pytest.mark.parametrize("first", ["none", "limit"])
def test_what_another_says_of_a_source_during_a_recount_is_obeyed(
    desk: Desk, site: Path, url: str, first: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of items that were judged and are not counted yet, though too many to be judged again for that."""
    profiles = [None, Profile(AT_90, ".")]
    before, after = profiles if first == "none" else profiles[::-1]
    desk.sources.correct("Site", before, editor=B)
    desk.levels.change("spelling", enabled=False, by=B)
    monkeypatch.setattr(recounting, "NEWEST", 5)
    asked: list[None] = []

    def go_on() -> bool:
        asked.append(None)
        if len(asked) == 15:  # before the last one is judged
            with Desk.open(url) as other:
                other.sources.correct("Site", after, editor=B)
        return True

    counted = desk.levels.recount(editor=A, go_on=go_on).numbers
    assert set(range(1, 11)) <= set(counted)
    cut = [number for number in range(1, 16) if (number - 1) % 3]
    assert limits(desk) == (cut if first == "none" else [])


def test_what_an_import_taught_is_obeyed_though_it_was_killed(desk: Desk, tmp_path: Path) -> None:
    """Its first batch is stored, and nobody is left to judge that again but whoever counts what is old."""
    folder = tmp_path / "Site"
    folder.mkdir()
    for number in range(intake.BATCH + 9):
        (folder / f"{number:03}.txt").write_bytes(sent(number, short=number % 3 == 0))

    def report(course: ImportCourse) -> None:
        if course.done > intake.BATCH:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.imports.bring([folder], editor=A, report=report)
    assert desk.sources.get("Site").profile is not None
    assert desk.levels.recount(editor=A).numbers
    cut = [number for number in range(1, intake.BATCH + 1) if (number - 1) % 3]
    assert limits(desk) == cut


def test_what_came_of_an_import_that_is_undone_judges_nothing_any_more(desk: Desk, tmp_path: Path) -> None:
    fill(desk, tmp_path / "Site", range(1, 3))
    assert limits(desk) == []
    fill(desk, tmp_path / "Site", range(15))
    assert limits(desk)[:2] == [1, 2]
    desk.imports.undo(2, by=A)
    assert desk.sources.get("Site").profile is None
    for number in (1, 2):
        item = desk.reading.open(number)
        assert not any(found.finding.facts.get("limit") for found in item.findings)
