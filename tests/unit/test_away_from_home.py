"""The guard in conftest.py works: nothing here can touch a real journal."""

import subprocess
import sys
from pathlib import Path

import platformdirs
from hypothesis import given
from hypothesis import strategies as st

SAY_HOME = """
import pathlib, platformdirs
print(pathlib.Path.home())
print(platformdirs.user_data_dir("alliance"))
print(platformdirs.user_config_dir("alliance"))
"""


def test_home_and_data_folders_are_made_up(away_from_home: Path) -> None:
    assert Path.home().is_relative_to(away_from_home)
    assert Path(platformdirs.user_data_dir("alliance")).is_relative_to(away_from_home)


def test_a_process_that_a_test_starts_is_away_from_home_too(
    away_from_home: Path,
) -> None:
    said = subprocess.run(
        [sys.executable, "-c", SAY_HOME],
        capture_output=True,
        text=True,
        check=True,
    )
    places = [Path(line) for line in said.stdout.splitlines()]
    assert len(places) == 3
    assert all(place.is_relative_to(away_from_home) for place in places)


@given(example=st.integers())
def test_the_guard_holds_in_property_tests(example: int) -> None:
    assert isinstance(example, int)
    assert Path.home().name == "home"
    assert Path.home().parent.name.startswith("home")
