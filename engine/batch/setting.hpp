// What a batch is judged by, and which of the answers are written. Shared by all threads, never changed after the start.
#pragma once

#include "session/rules.hpp"
#include "verdict/verdict.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kyujo::batch {

/// Which parts of an answer are written.
struct Columns {
    bool line = false;      ///< number of the line in the whole input
    bool scenario = false;  ///< its title
    bool thing = false;     ///< what is judged
    bool order = false;
    bool date = false;  ///< the law date
    bool verdict = false;
    bool side = false;      ///< yes, no, open, none
    bool grounds = false;   ///< further grounds of a no
    bool missing = false;   ///< facts that the answer turns on
    bool turns_on = false;  ///< questions that it turns on
    bool because = false;   ///< rules that decide
    bool duties = false;    ///< states of the duties on account of the thing

    /// What is only known once an answer has been explained.
    bool explained() const { return because || duties; }
    /// Whether anything is written of each answer, not only of the line.
    bool answers() const { return thing || order || date || verdict || side || grounds || missing || turns_on || because || duties; }

    static Columns usual();
    /// Null when there is no such column.
    bool* find(std::string_view name);
    static std::vector<std::string_view> names();
};

struct Setting {
    const session::RuleSet* rules = nullptr;
    scenario::ReadOptions read;
    verdict::Limits limits;
    std::vector<law::OrderId> orders;
    Columns columns;
    bool summary = false;  ///< answers are counted, not written

    const law::Law& law() const { return rules->loaded.law; }
};

}  // namespace kyujo::batch
