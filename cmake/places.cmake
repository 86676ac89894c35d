# The program carries the table of register columns; editing it configures again.
set(table ${SRC}/places/gias_columns.yaml)
set_property(DIRECTORY ${CMAKE_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${table})
file(READ ${table} GIAS_COLUMNS)
configure_file(${CMAKE_SOURCE_DIR}/cmake/places_text.h.in ${GENERATED}/places/gias_columns_text.h @ONLY)
