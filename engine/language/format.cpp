#include "language/format.hpp"
namespace kyujo::language {
std::string format(const Syntax&, const text::SourceSet&)
{
    return {};
}
}  // namespace kyujo::language
