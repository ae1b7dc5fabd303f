"""`judge export` and `judge import`: the record as JSON Lines."""

import sys
from pathlib import Path

import click

from judge.cli import options
from judge.cli.output import err, out
from judge.errors import CannotJudge, UsageError


@click.command("export", cls=options.Command)
@click.argument("file", type=click.Path(path_type=Path), required=False)
def export(file: Path | None) -> int:
    r"""Write the record as JSON Lines.

    \b
    judge export record.jsonl
    judge export | gzip > record.jsonl.gz

    To stdout, or into a new FILE.
    """
    from judge.records.exchange import export_records

    with options.records(create=False) as record:
        if file is None:
            export_records(record, sys.stdout)
            return 0
        try:
            with file.open("x", encoding="utf-8") as stream:
                size = export_records(record, stream)
        except FileExistsError:
            raise UsageError(f"{file} is there already", "choose another name", "file_exists") from None
        except OSError as error:
            raise CannotJudge(f"{file} can't be written: {error.strerror}", code="file") from error
    err(f"{size} rows written to {file}")
    return 0


@click.command("import", cls=options.Command)
@click.argument("file", type=click.Path(path_type=Path))
@options.json_option
def import_(file: Path, as_json: bool) -> int:
    r"""Read a record that export wrote; reading it twice is reading it once.

    \b
    judge import record.jsonl
    """
    from judge.records.exchange import import_records

    if not file.is_file():
        what = "no such file" if not file.exists() else "no regular file"
        raise UsageError(f"{file}: {what}", "judge export writes one", "file_missing")
    with options.records() as record:
        done = import_records(record, file)
    if as_json:
        from judge.reports import json

        out(json.dump(json.imported(done)))
    else:
        out(f"{done.added} rows added, {done.known} known already")
    return 0
