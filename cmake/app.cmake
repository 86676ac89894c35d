# The program itself, and the assets it carries.
if(EXISTS ${SRC}/app/main.cpp)
  own_sources(sources "${SRC}/app/*.cpp")
  list(APPEND sources ${SRC}/app/main.cpp)
  add_executable(plumbline ${sources})
  target_link_libraries(plumbline PRIVATE ${ALL_PAGES} ${ROOMS_SO_FAR} ${LIBS_SO_FAR})
  target_precompile_headers(plumbline REUSE_FROM house_pch)
  set_target_properties(plumbline PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
endif()
