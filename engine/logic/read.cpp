#include "logic/read.hpp"

#include "logic/codes.hpp"
#include "logic/reader.hpp"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

namespace kyujo::logic {

namespace {

const char* find(const char* at, const char* end, char c)
{
    const void* const found = at == end ? nullptr : std::memchr(at, c, static_cast<std::size_t>(end - at));
    return found == nullptr ? end : static_cast<const char*>(found);
}

constexpr std::string_view then = "(x)";  ///< between the links of a chain of duties

const char* find_then(const char* at, const char* end)
{
    for (at = find(at, end, '('); at != end; at = find(at + 1, end, '('))
        if (std::string_view(at, static_cast<std::size_t>(end - at)).starts_with(then)) return at;
    return end;
}

}  // namespace

// A theory of a few bytes should not start with large tables, one of megabytes not with small ones: a rule has about 24 bytes.
Reader::Reader(text::FileId file, std::string_view text, text::Diagnostics& problems)
    : file_(file), text_(text), problems_(problems), plain_(text.size() / 24), labels_(text.size() / 24)
{
    document_.file = file;
    document_.rules.reserve(text.size() / 24);
    document_.premises.reserve(text.size() / 16);
    document_.subjects.reserve(text.size() / 24);
}

Document Reader::read()
{
    if (const std::size_t bad = text::find_invalid_utf8(text_); bad != std::string_view::npos) {
        problems_.error(code::not_text, span(text_.substr(bad, 1)), "this byte is not part of any text in UTF-8");
        return {};
    }
    const char* const end = text_.data() + text_.size();
    for (const char* at = text_.data(); at != end;) {
        const char* const line_end = find(at, end, '\n');
        line(at, line_end);
        at = line_end == end ? end : line_end + 1;
    }
    resolve();
    return std::move(document_);
}

/// The first `>` tells what a line is.
void Reader::line(const char* at, const char* end)
{
    end = find(at, end, '#');
    at = skip_blanks(at, end);
    while (end != at && is_blank(end[-1])) --end;
    if (at == end) return;
    if (end - at >= 2 && at[0] == '?' && at[1] == '?') return unknown(at + 2, end);
    const char* const sign = find(at, end, '>');
    const char before = sign == end || sign == at ? '\0' : sign[-1];
    const char after = sign == end || sign + 1 == end ? '\0' : sign[1];
    if (after == '>') return fact(at, sign, end);
    if (before == '=') return rule(at, sign - 1, end, Kind::defeasible);
    if (before == '-') return rule(at, sign - 1, end, Kind::strict);
    if (before == '~') return rule(at, sign - 1, end, Kind::defeater);
    if (after == '<') return exclusion(at, sign, end);
    if (sign != end) return priority(at, sign, end);
    problems_.error(code::unreadable, span(at, end), "this line says nothing that a theory can hold",
                    "facts start with `>>`, rules have `->`, `=>` or `~>`, priorities `>`, exclusions `><`, unknown facts `??`, comments `#`");
}

bool Reader::one_literal(const char* at, const char* end, Written& written)
{
    Fault fault;
    const char* const begin = skip_blanks(at, end);
    if (!scan_literal(at, end, written, fault)) {
        if (fault.begin == end) fault.begin = begin == end && end != text_.data() ? end - 1 : begin;
        report(fault);
        return false;
    }
    if (at == end) return true;
    problems_.error(code::not_a_literal, span(begin, end), "one literal only can stand here");
    return false;
}

std::string_view Reader::canonical(const Written& written)
{
    if (!written.respell) return written.name;
    return document_.spelled.emplace_back(respelled(written.name));
}

Literal Reader::intern(const Written& written)
{
    const bool norm = written.mode != Mode::plain;
    const std::string_view name = canonical(written);
    const auto fresh = static_cast<std::uint32_t>(document_.subjects.size());
    const std::uint32_t subject = (norm ? norms_ : plain_).intern(name, fresh);
    if (subject == fresh) {
        document_.subjects.push({name, norm ? Mode::obligation : Mode::plain});
        if (norm) document_.subjects.push({name, Mode::permission});
    }
    return literal_of(SubjectId(subject + (written.mode == Mode::permission ? 1 : 0)), written.contrary);
}

void Reader::fact(const char* begin, const char* sign, const char* end)
{
    const char* at = begin;
    while (at != sign && is_label_character(*at)) ++at;
    at = skip_blanks(at, sign);
    if (at != sign && *at == ':') at = skip_blanks(at + 1, sign);
    if (at != sign) {
        problems_.error(code::unreadable, span(begin, sign), "only a label can stand before `>>`", "as in `f1: >> a`, or `>> a`");
        return;
    }
    Written written;
    if (!one_literal(sign + 2, end, written)) return;
    if (written.fails) {
        problems_.error(code::modality, span(written.name), "that a norm fails is no fact", "a fact is a literal such as `-a` or `[O]-a`");
        return;
    }
    document_.facts.push_back(intern(written));
}

void Reader::unknown(const char* at, const char* end)
{
    Written written;
    if (!one_literal(at, end, written)) return;
    if (written.mode != Mode::plain) {
        problems_.error(code::modality, span(written.name), "only facts can be unknown, not norms", "leave out the modality");
        return;
    }
    document_.unknowns.push_back(subject_of(intern(written)));
    unknown_places_.push_back(written.name);
}

void Reader::exclusion(const char* begin, const char* sign, const char* end)
{
    Written written[2];
    if (!one_literal(begin, sign, written[0]) || !one_literal(sign + 2, end, written[1])) return;
    for (const Written& side : written) {
        if (!side.fails) continue;
        problems_.error(code::modality, span(side.name), "that a norm fails can exclude nothing", "put the sign behind the modality, as in `[O]-a`");
        return;
    }
    const Literal a = intern(written[0]);
    const Literal b = intern(written[1]);
    if (a == b)
        problems_.error(code::excludes_itself, span(begin, end), fmt::format("`{}` excludes itself", spelling(document_, a)),
                        "a literal and its contrary exclude each other already");
    else
        document_.exclusions.emplace_back(a, b);
}

void Reader::priority(const char* begin, const char* sign, const char* end)
{
    const auto side = [](const char* at, const char* stop) {
        at = skip_blanks(at, stop);
        while (stop != at && is_blank(stop[-1])) --stop;
        return std::string_view(at, static_cast<std::size_t>(stop - at));
    };
    const std::string_view stronger = side(begin, sign);
    const std::string_view weaker = side(sign + 1, end);
    if (stronger.empty() || weaker.empty()) {
        problems_.error(code::unreadable, span(begin, end), "a priority needs two rules", "as in `r2 > r1`, the stronger one first");
        return;
    }
    if (weaker.find('>') != std::string_view::npos) {
        problems_.error(code::unreadable, span(begin, end), "a line holds one priority", "write one line per pair");
        return;
    }
    priorities_.emplace_back(stronger, weaker);
}

/// Steps over `label:`. A double colon belongs to a name.
const char* Reader::label(const char* begin, const char* end, Rule& rule)
{
    const char* at = begin;
    while (at != end && is_label_character(*at)) ++at;
    const char* const label_end = at;
    at = skip_blanks(at, end);
    if (label_end == begin || *begin == '.' || *begin == '@' || *begin == '\'') return begin;
    if (at == end || *at != ':' || (at + 1 != end && at[1] == ':')) return begin;
    rule.label_size = static_cast<std::uint32_t>(label_end - begin);
    return at + 1;
}

void Reader::rule(const char* begin, const char* sign, const char* end, Kind kind)
{
    Rule rule;
    rule.kind = kind;
    rule.begin = offset(begin);
    rule.end = offset(end);
    rule.number = ++rules_written_;
    const char* const at = label(begin, sign, rule);
    const std::string_view name(begin, rule.label_size);
    if (!name.empty() && labels_.intern(name, rule.number) != rule.number) duplicate(name);
    rule.body_begin = static_cast<std::uint32_t>(document_.premises.size());
    body(at, sign, kind);
    rule.body_end = static_cast<std::uint32_t>(document_.premises.size());
    if (chain(rule, sign + 2, end)) return;
    document_.premises.resize(rule.body_begin);
}

void Reader::duplicate(std::string_view name)
{
    auto& problem =
        problems_.error(code::duplicate_label, span(name), fmt::format("there are two rules `{}`", name), "give one of them another label");
    const Rule* const other = numbered(labels_.find(name));
    if (other != nullptr) problem.notes.push_back({"the other one is here", text::Span{file_, other->begin, other->end}});
}

void Reader::body(const char* at, const char* end, Kind kind)
{
    Written written;
    Fault fault;
    while ((at = skip_blanks(at, end)) != end) {
        if (*at == ',') {
            ++at;
            continue;
        }
        if (!scan_literal(at, end, written, fault)) {
            report(fault);
            at = find(at, end, ',');
            continue;
        }
        if (written.fails && kind == Kind::strict)
            problems_.error(code::modality, span(written.name), "a strict rule cannot ask that a norm fails", "make it defeasible: `=>`");
        document_.premises.push_back({intern(written), written.fails});
    }
}

/// The head, or the chain of heads. False when there is none to speak of.
bool Reader::chain(const Rule& first, const char* at, const char* end)
{
    const char* link_end = find_then(at, end);
    Written written;
    if (!one_literal(at, link_end, written)) return false;
    if (written.fails) {
        problems_.error(code::modality, span(written.name), "a rule cannot conclude that a norm fails",
                        "put the sign behind the modality, as in `[O]-a`");
        return false;
    }
    Rule rule = first;
    rule.head = intern(written);
    if (link_end != end && written.mode != Mode::obligation) {
        problems_.error(code::reparation, span(written.name), "only what is owed can be repaired",
                        "start the chain with an obligation: `[O]a (x) b`");
        return false;
    }
    document_.rules.push(rule);
    while (link_end != end) {
        const Literal previous = rule.head;
        const char* const begin = link_end + then.size();
        link_end = find_then(begin, end);
        if (!one_literal(begin, link_end, written)) return true;
        written.mode = Mode::obligation;
        rule.head = intern(written);
        add_link(rule, previous);
        rule = document_.rules[RuleId(document_.rules.size() - 1)];
    }
    return true;
}

/// A later link: owed when what the link before asks for is in force and violated (Governatori, Rotolo, Australasian J. Logic 4, 2006).
void Reader::add_link(Rule rule, Literal previous)
{
    Written violated;
    violated.name = document_.subjects[subject_of(previous)].name;
    violated.contrary = !is_contrary(previous);
    const Premise conditions[] = {{previous, false}, {intern(violated), false}};
    std::vector<Premise> body(document_.premises.begin() + rule.body_begin, document_.premises.begin() + rule.body_end);
    for (const Premise& condition : conditions)
        if (std::find(body.begin(), body.end(), condition) == body.end()) body.push_back(condition);
    rule.body_begin = static_cast<std::uint32_t>(document_.premises.size());
    document_.premises.insert(document_.premises.end(), body.begin(), body.end());
    rule.body_end = static_cast<std::uint32_t>(document_.premises.size());
    ++rule.link;
    document_.rules.push(rule);
}

Document read(text::FileId file, const text::SourceSet& texts, text::Diagnostics& problems)
{
    return Reader(file, texts[file].text(), problems).read();
}

}  // namespace kyujo::logic
