/// Something that a key can ask for where conclusions are listed, rested on entries or read back.
enum ConclusionAction: Hashable, Sendable {
  case open, nextPlace, previousPlace, raise, lower
  case add, addFromEntries, edit, withdraw, evidence
  case mark, filter, endFilter, clearFilter, onlyChosen, useEvidence, leaveEvidence
  case readBack, agree, reserve, contest, pass, minority, next, previous, end
}
