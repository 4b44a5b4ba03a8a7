"""The 60 rules of bench/batch/republic.law as named conditions, for engines that know no law: what beats what is worked out here, as its ranks and
overrides have it. Each engine gets them in its own language from languages.py; that all then agree is checked before anything is timed."""

CHOICES = {
    "kind": "scan probe intrude exfiltrate alter disrupt destroy implant block study",
    "actor": "army command police intelligence regulator company citizen foreigner",
    "target": "military government utility hospital bank press company home satellite",
    "place": "domestic allied neutral high_seas hostile",
    "aim": "defence inquiry espionage sabotage research profit reprisal rescue",
    "origin": "nobody gang state unclear",
    "mandate": "nobody commander minister cabinet court",
    "phase": "peace tension emergency war",
    "manner": "overt covert false_flag",
}
FLAGS = ["consent", "warrant", "urgent", "notified", "proven", "reversible", "reviewed", "civilians", "personal", "logged"]
SETS = {
    "effects": "delay data_loss outage injury death breakage",
    "means": "malware keys flooding zero_day insider",
    "guards": "sandbox kill_switch overseer adviser",
}
NUMBERS = ["hours", "loss", "gravity"]
VERDICTS = ["prohibited", "condition_unmet", "no_legal_basis", "required", "permitted", "no_rule"]


class Condition:
    """An operator and its parts: test(attribute, operator, value), name(definition), and, or, not."""

    def __init__(self, kind, *parts):
        self.kind, self.parts = kind, parts

    def __and__(self, other):
        return Condition("and", self, other)

    def __or__(self, other):
        return Condition("or", self, other)

    def __invert__(self):
        return Condition("not", self)


def one_of(attribute, values):
    return Condition("test", attribute, "in", values.split())


def has(attribute, value):
    return Condition("test", attribute, "has", value)


def over(attribute, operator, bound):
    return Condition("test", attribute, operator, bound)


def given(*flags):
    result = Condition("test", flags[0], "is", True)
    for flag in flags[1:]:
        result = result & Condition("test", flag, "is", True)
    return result


DEFINITIONS = {}  # in an order in which nothing speaks of what comes later


def define(name, condition):
    DEFINITIONS[name] = condition
    return Condition("name", name)


# What the act is.
organ = define("organ", one_of("actor", "army command police intelligence regulator"))

entering = define("entering_is_intrusion", one_of("kind", "intrude exfiltrate implant alter"))
keys = define("trying_keys_is_intrusion", one_of("kind", "scan probe") & has("means", "keys"))
welcome = define("welcome_is_no_intrusion", given("consent") & ~has("means", "insider"))
intrusion = define("intrusion", (entering | keys) & ~welcome)

disturbing = define("disturbing_is_interference", one_of("kind", "alter disrupt destroy block"))
implants = define("armed_implants_interfere", one_of("kind", "implant") & has("means", "malware"))
trifles = define("trifles_do_not_interfere", given("reversible") & over("hours", "<", 2) & over("loss", "<", 10))
interference = define("interference", implants | (disturbing & ~trifles))

loss = define("loss_is_harm", interference & over("loss", ">=", 1000))
outages = define("outages_harm", has("effects", "outage") & over("hours", ">=", 6))
costly = define("costly_intrusion_harms", intrusion & over("loss", ">", 20000))
contained = define("contained_tests_do_not_harm", has("guards", "sandbox") & given("reversible"))
harmful = define("harmful", (loss | outages | costly) & ~contained)

injury = define("injury_is_grave", has("effects", "injury") | has("effects", "death"))
severe = define("severe_harm_is_grave", harmful & over("gravity", ">=", 7.5))
services = define("harm_to_services_is_grave", harmful & one_of("target", "utility hospital") & given("civilians"))
breakage = define("breakage_is_grave", has("effects", "breakage") & over("loss", ">=", 50000))
passing = define("what_passes_is_not_grave", given("reversible") & over("hours", "<", 24))
grave = define("grave", injury | services | breakage | (severe & ~passing))

grave_force = define("grave_interference_is_force", grave & interference)
destruction = define("destruction_is_force", one_of("kind", "destroy") & has("effects", "breakage"))
force = define("force", grave_force | destruction)

severest = define("severe_force_is_attack", force & over("gravity", ">=", 9))
deadly = define("deadly_force_is_attack", force & one_of("target", "utility military") & has("effects", "death"))
accidents = define("accidents_are_no_attack", one_of("aim", "research"))
armed_attack = define("armed_attack", (severest | deadly) & ~accidents)

# What it touches, and who stands behind it.
hospitals = define("hospitals_are_protected", one_of("target", "hospital"))
press = define("press_is_protected", one_of("target", "press") & one_of("phase", "peace tension"))
civil = define("civil_networks_are_protected", one_of("target", "home company bank") & given("civilians") & one_of("phase", "war"))
misuse = define("misuse_forfeits_protection", one_of("origin", "state") & given("proven") & one_of("phase", "war"))
protected = define("is_protected", civil | ((hospitals | press) & ~misuse))

intrusion_crime = define("intrusion_is_a_crime", intrusion)
private_crime = define("private_interference_is_a_crime", interference & one_of("actor", "company citizen"))
leave = define("organs_with_leave_commit_none", organ & (given("warrant") | one_of("mandate", "cabinet court")))
crime = define("crime", private_crime | (intrusion_crime & ~leave))

taking = define("taking_data_breaches_privacy", given("personal") & one_of("kind", "intrude exfiltrate"))
covered = define("warrants_cover_privacy", given("warrant", "logged"))
privacy = define("privacy_breach", taking & ~covered)

overseers = define("overseers_supervise", has("guards", "overseer") & given("logged"))
courts = define("courts_supervise", one_of("mandate", "court"))
secrecy = define("secrecy_escapes_overseers", one_of("manner", "covert") & ~has("guards", "adviser"))
supervised = define("supervised", courts | (overseers & ~secrecy))

ministers = define("ministers_authorise", organ & one_of("mandate", "cabinet minister") & given("reviewed"))
commanders = define("commanders_authorise_in_haste", organ & one_of("mandate", "commander") & given("urgent", "notified"))
courts_say = define("courts_authorise", organ & one_of("mandate", "court") & supervised)
false_flag = define("no_authority_under_false_flag", one_of("manner", "false_flag"))
authorised = define("authorised", courts_say | ((ministers | commanders) & ~false_flag))

response = define("answers_are_responses", ~one_of("origin", "nobody") & given("proven"))
against_states = define("defence_against_states", response & one_of("origin", "state") & one_of("phase", "emergency war") & one_of("aim", "defence rescue"))
excess = define("excess_is_no_self_defence", over("gravity", ">=", 8) & ~given("reviewed"))
self_defence = define("self_defence", against_states & ~excess)
announced = define("announced_answers_to_states", response & one_of("origin", "state") & given("reversible", "notified"))
no_countermeasure = define("force_is_no_countermeasure", force)
countermeasure = define("countermeasure", announced & ~no_countermeasure)
urgent_measure = define("urgent_defence", given("urgent") & authorised & one_of("aim", "defence rescue"))
study_work = define("looking_for_knowledge", one_of("aim", "research") & one_of("kind", "scan probe study"))

# What follows.
no_armed_attack = define("no_armed_attack", armed_attack & one_of("phase", "peace tension"))
no_force = define("no_force", force)
no_protected = define("nothing_against_the_protected", protected & interference)
no_perfidy = define("no_perfidy", one_of("manner", "false_flag") & one_of("phase", "war"))
no_crimes = define("no_crimes", crime)
no_privacy = define("no_breach_of_privacy", privacy)
no_holes = define("no_hoarded_holes", has("means", "zero_day") & ~supervised)
no_harm = define("no_harm_abroad", harmful & one_of("place", "allied neutral") & ~given("consent"))
right = define("self_defence_is_a_right", self_defence)
countermeasures = define("countermeasures_may_be_taken", countermeasure)
inquiries = define("inquiries_may_be_made", authorised & supervised & one_of("aim", "inquiry"))
urgent = define("urgent_measures_may_be_taken", urgent_measure)
research = define("research_is_free", study_work)
tests = define("agreed_tests_are_free", given("consent", "logged") & one_of("kind", "scan probe study"))
duty = define("command_defends", response & authorised & one_of("actor", "command") & one_of("aim", "defence") & over("gravity", ">=", 6))
orders = define("orders_come_first", organ & interference & ~authorised)
basis = define("organs_need_a_basis", organ)

# What beats what.
stronger_still = define("against_self_defence", no_protected | no_perfidy)
high = define("by_charter_or_accord", no_armed_attack | no_force | stronger_still)
low = define("by_decree_but_holes", no_crimes | no_privacy | no_harm)
forbidden = define("forbidden", high | low | no_holes)
act_may = define("by_act_may", countermeasures | inquiries | urgent)
by_act = define("by_act", act_may | duty)
may = define("may", right | act_may | research | tests)
right_stands = define("right_stands", right & ~stronger_still)
act_stands = define("act_stands", by_act & ~high)
research_stands = define("research_stands", research & ~high & ~low)
decree_stands = define("decree_stands", low & ~right & ~by_act)
holes_stand = define("holes_stand", no_holes & ~right & ~by_act & ~research)
force_stands = define("force_stands", no_force & ~right)
orders_stand = define("orders_stand", orders & ~right)

define("prohibited", forbidden & ~right_stands & ~act_stands & ~research_stands)
define("condition_unmet", orders_stand)
define("no_legal_basis", basis & ~may & ~duty)
define("required", duty & ~high & ~orders)
define("permitted", may & ~no_armed_attack & ~stronger_still & ~force_stands & ~decree_stands & ~holes_stand & ~orders_stand)


def strata():
    """How many definitions each rests on, one upon the other."""
    depth = {}

    def of(condition):
        if condition.kind == "name":
            return depth[condition.parts[0]] + 1
        if condition.kind == "test":
            return 0
        return max(of(part) for part in condition.parts)

    for name, condition in DEFINITIONS.items():
        depth[name] = of(condition)
    return depth


def alternatives(condition, negated=False):
    """As a list of lists of (test or name, negated): any of them, and in it all of them."""
    if condition.kind == "not":
        return alternatives(condition.parts[0], not negated)
    if condition.kind in ("test", "name"):
        return [[(condition, negated)]]
    left, right = (alternatives(part, negated) for part in condition.parts)
    if (condition.kind == "or") != negated:
        return left + right
    return [one + other for one in left for other in right]
