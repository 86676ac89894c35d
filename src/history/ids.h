// Ids of everything that history can speak of. They stand here because history is the first room.
#pragma once
#include "lib/id/id.h"

namespace plumbline {

using BodyId = id::Of<struct BodyTag>;
using PersonId = id::Of<struct PersonTag>;
using AccountId = id::Of<struct AccountTag>;
using HoldingId = id::Of<struct HoldingTag>;
using PlaceId = id::Of<struct PlaceTag>;
using PolicyId = id::Of<struct PolicyTag>;
using ObligationId = id::Of<struct ObligationTag>;
using RecordId = id::Of<struct RecordTag>;
using SubjectId = id::Of<struct SubjectTag>;
using FindingId = id::Of<struct FindingTag>;
using FileId = id::Of<struct FileTag>;
using EntryId = id::Of<struct EntryTag>;

}  // namespace plumbline
