"""Resources are found, and what was never built says how to build it."""

from __future__ import annotations

import pytest

from lessor_desk import resources


def test_resources_are_found() -> None:
    assert resources.path("catalogue", "fr", "catalogue.toml").is_file()


def test_the_root_is_the_folder_itself() -> None:
    assert resources.path() == resources.path("catalogue").parent


def test_what_was_not_built_names_the_command_that_builds_it() -> None:
    with pytest.raises(FileNotFoundError, match=r"python hatch_build\.py"):
        resources.built("no-such-thing.bin")
