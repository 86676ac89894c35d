# The program itself, the components and the assets it carries.

own_sources(govuk_sources "${SRC}/lib/html/govuk/*.cpp")
target_sources(lib_html PRIVATE ${govuk_sources})
if(NOT PLUMBLINE_FUZZ)
  add_tests(govuk "${SRC}/lib/html/govuk/*.cpp" lib_html Boost::json)
  target_sources(govuk_test PRIVATE ${SRC}/lib/html/testing/markup.cpp ${SRC}/lib/html/testing/fixtures.cpp)
endif()

# Assets: npm's sass writes one stylesheet, a small program of ours names every file by its hash, packs and embeds it.
set(NODE_MODULES ${CMAKE_SOURCE_DIR}/node_modules)
if(NOT EXISTS ${NODE_MODULES}/govuk-frontend OR NOT EXISTS ${NODE_MODULES}/.bin/sass)
  message(FATAL_ERROR "The stylesheet needs GOV.UK Frontend and sass: run `npm ci` in ${CMAKE_SOURCE_DIR} first.")
endif()
pkg_check_modules(BROTLI REQUIRED IMPORTED_TARGET libbrotlienc)
set(ASSETS ${CMAKE_SOURCE_DIR}/assets)
set(BUILT ${CMAKE_BINARY_DIR}/assets)
file(GLOB styles CONFIGURE_DEPENDS ${ASSETS}/css/*.css ${ASSETS}/css/*.scss)
add_custom_command(OUTPUT ${BUILT}/plumbline.css
                   COMMAND ${NODE_MODULES}/.bin/sass --load-path=${NODE_MODULES} --style=compressed --no-source-map
                           --quiet-deps ${ASSETS}/css/plumbline.scss ${BUILT}/plumbline.css
                   DEPENDS ${styles} ${CMAKE_SOURCE_DIR}/package-lock.json COMMENT "Stylesheet")

add_executable(embed_assets ${SRC}/shell/embed_assets_main.cpp)
target_link_libraries(embed_assets PRIVATE PkgConfig::BROTLI PkgConfig::DEFLATE PkgConfig::CRYPTO)
set(asset_files ${BUILT}/plumbline.css ${ASSETS}/signs.svg ${ASSETS}/icon.svg
                ${NODE_MODULES}/govuk-frontend/dist/govuk/govuk-frontend.min.js
                ${ASSETS}/js/autosave.js ${ASSETS}/js/reveal.js ${ASSETS}/js/plumbline.js)
set(asset_table ${GENERATED}/assets/assets_table.cpp)
add_custom_command(OUTPUT ${asset_table} COMMAND embed_assets ${GENERATED}/assets ${asset_files}
                   DEPENDS embed_assets ${asset_files} COMMENT "Assets")
target_sources(room_shell PRIVATE ${asset_table})

# The room that names every room, and the program.
own_sources(sources "${SRC}/app/*.cpp")
list(REMOVE_ITEM sources ${SRC}/app/main.cpp)
add_library(room_app STATIC ${sources})
target_link_libraries(room_app PUBLIC ${ALL_PAGES} ${ROOMS_SO_FAR} ${LIBS_SO_FAR})
target_precompile_headers(room_app REUSE_FROM house_pch)
embed_queries(app)
add_dependencies(room_app queries_app migrations)
add_tests(room_app "${SRC}/app/*.cpp" room_app)

add_executable(plumbline ${SRC}/app/main.cpp)
target_link_libraries(plumbline PRIVATE room_app)
target_precompile_headers(plumbline REUSE_FROM house_pch)
set_target_properties(plumbline PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
