// SHA-256 (FIPS 180-4, section 6.2). Own code, because a kept library (libcrypto, nettle) would be one more package to install and one more shared
// library for every command to load, for a digest of a few kilobytes in one rarely used command. It guards nothing secret: it tells whether a
// paragraph is the one that was read. Checked against the standard's own vectors in tests/points.
#pragma once

#include <string>
#include <string_view>

namespace kyujo::points {

/// The digest as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace kyujo::points
