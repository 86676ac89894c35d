// For every room that owns a source: at which places a condition looks.
#pragma once
#include "places/places.h"
#include "policies/condition.h"

namespace plumbline::records {

// `about: place` is the scene's own; `about: KIND` the nearest of that kind at or above it; `within: KIND`
// that one and every place below it. None when the scene has no such place.
std::vector<PlaceId> places_asked(const policies::Scene& scene, const policies::Query& query);
// Those and, where relations are asked, every place below them.
std::vector<PlaceId> and_below(history::Read& read, std::vector<PlaceId> places);

policies::FactSource relations_source();

}  // namespace plumbline::records
