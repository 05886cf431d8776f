"""`lessor-desk backup` and `restore`: copies of the whole desk, and back."""

from __future__ import annotations

from pathlib import Path

import click

from lessor_desk.cli.command import command
from lessor_desk.cli.options import database, editor
from lessor_desk.cli.output import print_line, shown, tell
from lessor_desk.cli.wording import say


@command("backup")
@click.argument("target", required=False, metavar=say("metavar.path"), type=click.Path(path_type=Path))
@click.option("--list", "listing", is_flag=True, help=say("backup.list"))
@database
@editor
def backup(target: Path | None, listing: bool, db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import explained, url
    from lessor_desk.services import backups

    where = url(db)
    with explained():
        if listing:
            for each in backups.listed(target or backups.folder_of(where)):
                print_line(shown(f"{each.made_at.astimezone():%Y-%m-%d %H:%M}  {each.size:>12}  {each.file}"))
            return
        print_line(shown(str(backups.make(where, target).file)))


@command("restore")
@click.argument("file", metavar=say("metavar.file"), type=click.Path(path_type=Path))
@database
@editor
def restore(file: Path, db: str | None, editor: str | None) -> None:
    from lessor_desk.cli.desk import explained, url
    from lessor_desk.services import backups

    with explained():
        before = backups.restore(url(db), file, editor=editor)
    if before is not None:
        tell(say("restore.before", file=shown(str(before.file))))
    print_line(say("restore.done", file=shown(str(file))))
