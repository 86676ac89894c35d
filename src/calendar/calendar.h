// Time as a school knows it, and what is owed when.
//
//   days.h         academic and financial years, terms, halves; calendar, working and school days
//   duties.h       what a pack says: named windows, duties; date arithmetic for conditions
//   obligations.h  a duty is a rule of the pack; an obligation is one dated thing owed under it
#pragma once
#include "calendar/days.h"
#include "calendar/duties.h"
#include "calendar/obligations.h"
