#include "batch/worker.hpp"

#include "batch/render.hpp"

#include <algorithm>
#include <cstring>

namespace kyujo::batch {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// What a worker keeps. Past these it works more slowly, not differently.
constexpr std::size_t most_groups = 64;
constexpr std::size_t most_layouts = 16;
constexpr std::size_t most_shapes = 10'000;
constexpr std::size_t most_fragments = 65'536;

/// Where the line break is, or the end.
const char* line_end(const char* at, const char* end)
{
    const void* const found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
    return found == nullptr ? end : static_cast<const char*>(found);
}

}  // namespace

Worker::Group::Group(std::unique_ptr<Frame> made)
    : frame(std::move(made)), one_target(frame->targets().size() == 1), block(*frame), fragments(frame->targets().size() * outcome_count)
{
    for (std::size_t i = 0; i < fragments.size(); ++i) fragments[i].order = frame->targets()[i / outcome_count].order;
}

Worker::Worker(const Setting& setting) : setting_(setting), reader_(setting) {}
Worker::~Worker() = default;

void Worker::judge(std::string_view chunk, bool begins_file)
{
    forget();
    const char* at = chunk.data();
    const char* const end = at + chunk.size();
    while (at != end) {
        if (const char* const next = by_layout(at, end)) {
            at = next;
            continue;
        }
        const char* const stop = line_end(at, end);
        const char* const after = stop == end ? end : stop + 1;
        std::string_view line(at, static_cast<std::size_t>(stop - at));
        if (begins_file && at == chunk.data() && line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
        if (!scenario::is_blank(line)) one_by_one(line, {at, static_cast<std::size_t>(after - at)});
        at = after;
        ++lines_;
    }
    for (Group& group : groups_) solve(group);
}

/// Reads one line or more by a layout that fits; gives the end of what was read, or null.
const char* Worker::by_layout(const char* at, const char* end)
{
    for (std::size_t i = 0; i < layouts_.size(); ++i) {
        Group& group = *layouts_[i].group;
        std::array<const char*, 1> ends{at};
        std::array<Found, 1> found;
        if (!layouts_[i].layout->match<1>(ends, group.block.next(), found)) continue;
        const auto used = layouts_.begin() + static_cast<std::ptrdiff_t>(i);
        std::rotate(layouts_.begin(), used, used + 1);
        add_row(group, {at, static_cast<std::size_t>(ends[0] - at) - 1}, found[0]);
        at = ends[0];
        while (const char* const next = some_by_layout(at, end)) at = next;
        return at;
    }
    return nullptr;
}

/// The next few lines by the layout that fitted last. They take turns, so that the processor need not wait for any of them.
const char* Worker::some_by_layout(const char* at, const char* end)
{
    Group& group = *layouts_.front().group;
    if (group.block.size() + Layout::side_by_side > Block::capacity) return nullptr;
    std::array<const char*, Layout::side_by_side> begins;
    // A line break within the shortest line that fits would be passed over; but then that line does not fit.
    const auto shortest = static_cast<std::ptrdiff_t>(layouts_.front().layout->shortest());
    const char* next = at;
    for (const char*& begin : begins) {
        if (end - next < shortest) return nullptr;
        begin = next;
        next = line_end(next + shortest - 1, end) + 1;
    }
    std::array<const char*, Layout::side_by_side> ends = begins;
    std::array<Found, Layout::side_by_side> found;
    if (!layouts_.front().layout->match<Layout::side_by_side>(ends, group.block.next(), found)) return nullptr;
    // A line break stands at the end of a layout and nowhere else in it.
    for (std::size_t i = 0; i < begins.size(); ++i) add_row(group, {begins[i], static_cast<std::size_t>(ends[i] - begins[i]) - 1}, found[i]);
    return ends.back();
}

/// A row of a line that the first layout fits.
void Worker::add_row(Group& group, std::string_view line, const Found& found)
{
    add_row(group, line, found.title.empty() ? std::string_view(layouts_.front().layout->title()) : found.title, found.day);
    ++lines_;
}

void Worker::add_row(Group& group, std::string_view line, std::string_view title, law::Date day)
{
    group.waiting.push_back(static_cast<std::uint32_t>(entries_.size()));
    entries_.push_back({line, title, lines_, day, &group, group.rows++});
    group.block.add();
    group.used = chunks_;
    if (group.block.full()) solve(group);
}

/// Reads a line the long way.
void Worker::one_by_one(std::string_view line, std::string_view whole)
{
    text::Diagnostics findings;
    auto scenario = reader_.read(line, findings);
    if (!scenario) return reject(whole, std::move(findings));
    std::string title;
    quote(title, scenario->title);
    titles_.push_back(title.substr(1, title.size() - 2));
    const auto day = common_day(*scenario);
    Group* const group = day ? group_for(*scenario, *day) : nullptr;
    if (group != nullptr) {
        std::vector<std::uint8_t> row(group->frame->row_bytes());
        if (group->frame->pack(*scenario, row.data())) {
            for (std::size_t byte = 0; byte < row.size(); ++byte) group->block.next()[byte * Block::stride] = row[byte];
            add_row(*group, line, titles_.back(), *day);
            learn(line, *scenario, *day, *group);
            return;
        }
    }
    const std::vector<Answer> answers = batch::judge(setting_, std::move(*scenario), findings);
    if (findings.has_errors()) return reject(whole, std::move(findings));
    auto& alone = alone_.emplace_back();
    for (const Answer& answer : answers) alone.emplace_back(make_fragment(answer), answer.date);
    entries_.push_back({line, titles_.back(), lines_, day.value_or(law::Date{}), nullptr, static_cast<std::uint32_t>(alone_.size() - 1)});
}

void Worker::reject(std::string_view whole, text::Diagnostics why)
{
    rejects_.push_back({lines_, whole, std::move(why)});
}

/// The law date, where it is the same for all that is asked of the scenario.
std::optional<law::Date> Worker::common_day(const scenario::Scenario& scenario) const
{
    std::optional<law::Date> day;
    for (const scenario::InstanceId thing : scenario.judged) {
        const auto here = scenario.law_date(thing, setting_.law());
        if (!here || (day && *day != *here)) return std::nullopt;
        day = here;
    }
    return day && has_one_day(setting_, scenario) ? day : std::nullopt;
}

/// Null where the scenario is to be judged alone: a frame pays from the second scenario on.
Worker::Group* Worker::group_for(const scenario::Scenario& scenario, law::Date day)
{
    const std::string shape = Frame::shape_of(setting_.law(), scenario);
    for (Group& group : groups_)
        if (group.shape == shape && group.frame->covers(day)) return &group;
    if (groups_.size() >= most_groups) return nullptr;
    if (shapes_.size() >= most_shapes) shapes_.clear();
    const auto [found, first] = shapes_.try_emplace(shape, Worth::met);
    if (first || found->second == Worth::hopeless) return nullptr;
    auto frame = Frame::make(setting_, scenario, day);
    if (frame == nullptr) {
        found->second = Worth::hopeless;
        return nullptr;
    }
    groups_.emplace_front(std::move(frame));
    groups_.front().shape = shape;
    return &groups_.front();
}

void Worker::learn(std::string_view line, const scenario::Scenario& scenario, law::Date day, Group& group)
{
    if (const auto values = written_values(line, setting_.law(), scenario)) {
        for (Known& known : layouts_)
            if (known.group == &group && known.layout->learn(line, *values, scenario)) return;
    }
    auto layout = Layout::make(line, setting_, scenario, day, *group.frame);
    if (layout == nullptr) return;
    if (layouts_.size() == most_layouts) layouts_.pop_back();
    layouts_.insert(layouts_.begin(), {std::move(layout), &group});
}

void Worker::solve(Group& group)
{
    if (group.waiting.empty()) return;
    const std::span<const Frame::Target> targets = group.frame->targets();
    if (!setting_.columns.explained()) group.block.solve();
    std::array<Outcome, Block::capacity> outcomes;
    outcomes.fill(undecided);
    const std::size_t first = group.rows - group.waiting.size();
    group.answers.resize(group.rows * targets.size());
    for (std::uint32_t target = 0; target < targets.size(); ++target) {
        if (!setting_.columns.explained()) group.block.outcomes(targets[target], setting_.columns.grounds, outcomes);
        for (std::size_t row = 0; row < group.waiting.size(); ++row) {
            const Outcome outcome = outcomes[row];
            std::uint32_t& answer = group.answers[(first + row) * targets.size() + target];
            answer = outcome == undecided ? look_up(group, target, row) : target * static_cast<std::uint32_t>(outcome_count) + outcome;
        }
    }
    group.waiting.clear();
    group.block.clear();
}

/// The answer to one row of the block, which is the same as that to any earlier row with the same bytes.
std::uint32_t Worker::look_up(Group& group, std::uint32_t target, std::size_t row)
{
    const Frame::Target& about = group.frame->targets()[target];
    std::string key(sizeof target + about.bytes.size(), '\0');
    std::memcpy(key.data(), &target, sizeof target);
    for (std::size_t i = 0; i < about.bytes.size(); ++i) key[sizeof target + i] = static_cast<char>(group.block.byte(row, about.bytes[i]));
    if (about.repeats) {
        const auto known = group.known.find(key);
        if (known != group.known.end()) return known->second;
    }
    const Entry& entry = entries_[group.waiting[row]];
    text::Diagnostics findings;
    const auto scenario = reader_.read(entry.line, findings);
    const auto number = static_cast<std::uint32_t>(group.fragments.size());
    group.fragments.push_back(make_fragment(group.frame->answer(*scenario, entry.day, about)));
    if (about.repeats) group.known.emplace(std::move(key), number);
    return number;
}

Worker::Fragment Worker::make_fragment(const Answer& answer) const
{
    std::string members = batch::members(setting_, answer);
    std::string closing = batch::closing(setting_, members);
    return {std::move(members), answer.order, answer.word, answer.because, true, PaddedText(std::move(closing))};
}

const Worker::Fragment& Worker::fragment_of(Group& group, std::size_t target, const Entry& entry)
{
    const std::span<const Frame::Target> targets = group.frame->targets();
    const std::uint32_t number = group.answers[entry.row * targets.size() + target];
    Fragment& fragment = group.fragments[number];
    if (!fragment.made) {
        const auto outcome = static_cast<Outcome>(number % outcome_count);
        Answer answer{group.frame->name_of(targets[target].thing), targets[target].order, entry.day, word_of(outcome), {}, {}, {}, {}, {}};
        for (std::size_t position = 0; position < targets[target].ladder.size(); ++position)
            if (has_ground(outcome, position)) answer.grounds.push_back(targets[target].ladder[position].second);
        fragment = make_fragment(answer);
    }
    return fragment;
}

/// Calls `visit(fragment, day)` for each answer of a line.
template <class Visit>
void Worker::for_each_answer(const Entry& entry, Visit&& visit)
{
    if (entry.group == nullptr) {
        for (const auto& [fragment, day] : alone_[entry.row]) visit(fragment, day);
        return;
    }
    for (std::size_t target = 0; target < entry.group->frame->targets().size(); ++target) visit(fragment_of(*entry.group, target, entry), entry.day);
}

void Worker::count(const Fragment& fragment, law::Date day)
{
    ++summary_.verdicts[{month_of(day), fragment.order}][static_cast<std::size_t>(fragment.word)];
    for (const law::RuleId rule : fragment.because) ++summary_.rules[rule];
}

void Worker::write(Sheet& out, std::uint64_t before)
{
    constexpr std::size_t at_most = 96;  // beside titles and members
    summary_.scenarios += entries_.size();
    for (const Entry& entry : entries_) {
        if (!setting_.summary) {
            out.make_room(entry.title.size() + at_most);
            open_line(out, setting_, before + entry.number + 1, entry.title);
            if (entry.group != nullptr && entry.group->one_target) {
                const Fragment& fragment = fragment_of(*entry.group, 0, entry);
                if (!fragment.closing.empty()) {
                    stopped_ = stopped_ || fragment.word == verdict::Word::not_decided;
                    out.make_room(fragment.closing.size() + PaddedText::at_once);
                    out.add(fragment.closing);
                    continue;
                }
            }
            open_answers(out, setting_);
        }
        bool first = true;
        for_each_answer(entry, [&](const Fragment& fragment, law::Date day) {
            stopped_ = stopped_ || fragment.word == verdict::Word::not_decided;
            if (setting_.summary) return count(fragment, day);
            if (!setting_.columns.answers()) return;
            out.make_room(fragment.members.size() + at_most);
            if (!first) out.add(",");
            first = false;
            append_answer(out, setting_, fragment.members, day);
        });
        if (!setting_.summary) close_line(out, setting_);
    }
}

/// Lets go of the last chunk, and of what has not been of use for a while.
void Worker::forget()
{
    entries_.clear();
    rejects_.clear();
    titles_.clear();
    alone_.clear();
    lines_ = 0;
    if (groups_.size() >= most_groups) {
        const auto stale = [&](const Group& group) { return group.used != chunks_; };
        const bool some = std::any_of(groups_.begin(), groups_.end(), stale);
        const auto goes = [&](const Group& group) { return !some || stale(group); };
        layouts_.erase(std::remove_if(layouts_.begin(), layouts_.end(), [&](const Known& known) { return goes(*known.group); }), layouts_.end());
        groups_.remove_if(goes);
    }
    for (Group& group : groups_) {
        group.rows = 0;
        group.answers.clear();
        if (group.fragments.size() < most_fragments) continue;
        group.fragments.resize(group.frame->targets().size() * outcome_count);
        group.known.clear();
    }
    ++chunks_;
}

}  // namespace kyujo::batch
