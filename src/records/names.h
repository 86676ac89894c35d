// For app: the source `names`, which finds people named in what was written.
#pragma once
#include "places/subjects.h"
#include "policies/condition.h"

namespace plumbline::records {

policies::FactSources names(const places::Seal& seal);  // the seal outlives it

}  // namespace plumbline::records
