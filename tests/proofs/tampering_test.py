#!/usr/bin/env python3
"""The re-checking of explanations finds what is false in them: each lie below is told once, and must be noticed.

usage: tampering_test.py PROGRAM PROJECT_FOLDER
"""
import copy
import pathlib
import sys

import recheck

EXAMPLE = "examples/report/striking_back.yaml"


def reasons(part):
    """Every reason below a part of an explanation."""
    if isinstance(part, dict):
        if "about" in part:
            yield part
        part = list(part.values())
    for item in part if isinstance(part, list) else []:
        yield from reasons(item)


def first(items, fits):
    return next(item for item in items if fits(item))


def answer_with(scenarios, verdict):
    return first((a for s in scenarios for a in s["answers"]), lambda a: a["verdict"] == verdict and not a["turns_on"])


def another_fact(scenarios):
    first(reasons(scenarios), lambda r: r["about"] == "fact" and r.get("value") == "self_defense_forces")["value"] = "national_police"


def known_for_unknown(scenarios):
    first(reasons(scenarios), lambda r: r["about"] == "fact" and r["origin"] == "given")["origin"] = "unknown"


def definition_turned_round(scenarios):
    reason = first(reasons(scenarios), lambda r: r["about"] == "class" and r["grounding"] == "definition" and r["truth"] == "fails")
    reason["truth"] = "holds"


def another_rule(scenarios):
    first(reasons(scenarios), lambda r: r["about"] == "class" and r["grounding"] == "rule")["rule"]["name"] = "no_offensive_capability"


def false_condition_for_true(scenarios):
    answer = answer_with(scenarios, "prohibited")
    first(answer["account"], lambda a: a["outcome"] == "decides")["outcome"] = "condition_false"


def true_condition_for_false(scenarios):
    answer = answer_with(scenarios, "prohibited")
    first(answer["account"], lambda a: a["outcome"] == "condition_false")["outcome"] = "applied"


def another_verdict(scenarios):
    answer_with(scenarios, "prohibited")["verdict"] = "permitted"


def silence_for_a_prohibition(scenarios):
    answer_with(scenarios, "prohibited")["verdict"] = "no_rule"


def a_rule_kept_back(scenarios):
    answer_with(scenarios, "prohibited")["account"].pop()


def another_defeat(scenarios):
    beaten = first((a for s in scenarios for answer in s["answers"] for a in answer["account"]), lambda a: a["outcome"] == "beaten")
    beaten["how"] = "not_by_default" if beaten["how"] == "overrides" else "overrides"


def in_force_for_not_yet(scenarios):
    answer = answer_with(scenarios, "prohibited")
    first(answer["account"], lambda a: a["outcome"] == "condition_false")["outcome"] = "not_yet"


LIES = [another_fact, known_for_unknown, definition_turned_round, another_rule, false_condition_for_true, true_condition_for_false, another_verdict,
        silence_for_a_prohibition, a_rule_kept_back, another_defeat, in_force_for_not_yet]


def main():
    program, project = sys.argv[1], pathlib.Path(sys.argv[2])
    file = project / EXAMPLE
    truth = recheck.explained(program, project, file)
    unnoticed = []
    for lie in [lambda scenarios: None, *LIES]:
        told = copy.deepcopy(truth)
        lie(told)
        faults = recheck.Faults()
        recheck.recheck(project, faults, [file], lambda _: told)
        if bool(faults.told) != (lie in LIES):
            unnoticed.append(getattr(lie, "__name__", "the truth") + ("" if lie in LIES else f": {faults.told}"))
    for name in unnoticed:
        print(f"not judged rightly: {name}")
    print(f"{len(LIES)} lies, {len(LIES) - len(unnoticed)} noticed")
    sys.exit(1 if unnoticed else 0)


if __name__ == "__main__":
    main()
