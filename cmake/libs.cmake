# Libraries in dependency order: each may use those above it. The second word on is what it takes from outside.

find_package(date REQUIRED)
find_package(ZLIB REQUIRED)

lib(result)
lib(utf8)
lib(log spdlog::spdlog)
lib(crypto PkgConfig::CRYPTO PkgConfig::SODIUM)
lib(id PkgConfig::SODIUM)
lib(clock date::date-tz)
lib(json Boost::json)
lib(yaml PkgConfig::YAML)
lib(csv ZLIB::ZLIB)
lib(files)
lib(sql PkgConfig::SQLITE PkgConfig::PQ)
lib(mail PkgConfig::CURL)
lib(html)
lib(http PkgConfig::CRYPTO PkgConfig::DEFLATE)
