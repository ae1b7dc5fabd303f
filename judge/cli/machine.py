"""`judge doctor` and `judge sandbox`: what works on this machine, and the boxes that run on it."""

import click

from judge.cli import options
from judge.cli.output import err, out


@click.command(cls=options.Command)
@options.json_option
def doctor(as_json: bool) -> int:
    r"""Say what works on this machine, and what to do for the rest.

    \b
    judge doctor
    judge doctor --json     for a bug report: no user names, no home folders

    Exit status 3 where something is wrong that keeps the judge from judging.
    """
    from judge.cli.examination import examine
    from judge.reports import machine

    found = options.settings()
    checks = examine(found)
    if as_json:
        from judge.reports import json

        out(json.dump(json.doctor(checks)))
    else:
        out(machine.doctor(checks, options.display(found)))
    return 3 if any(check.state == "fail" for check in checks) else 0


@click.group(no_args_is_help=False)
def sandbox() -> None:
    """Build, look at and stop sandboxes."""


@sandbox.command(cls=options.Command)
def build() -> int:
    r"""Build the image of Docker's sandboxes; bubblewrap needs none.

    \b
    judge sandbox build
    """
    from judge.sandbox import docker, image

    options.settings()
    out(image.build(docker.connect(), lambda step: err(f"{step} …")))
    return 0


@sandbox.command(cls=options.Command)
@options.json_option
def status(as_json: bool) -> int:
    r"""List the sandboxes that wait for the next run.

    \b
    judge sandbox status
    """
    from judge.sandbox import warm

    found = options.settings()
    boxes = warm.running()
    if as_json:
        from judge.reports import json

        out(json.dump(json.sandboxes(boxes)))
    else:
        from judge.reports import machine

        out(machine.sandboxes(boxes, options.display(found)))
    return 0


@sandbox.command(cls=options.Command)
@options.json_option
def stop(as_json: bool) -> int:
    r"""End all sandboxes, in use or not.

    \b
    judge sandbox stop
    """
    from judge.sandbox import warm

    options.settings()
    ended = warm.stop()
    if as_json:
        from judge.reports import json

        out(json.dump(json.stopped(ended)))
    else:
        out(f"{ended} sandbox{'' if ended == 1 else 'es'} stopped")
    return 0
