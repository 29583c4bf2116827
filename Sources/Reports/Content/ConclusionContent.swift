public import SessionEngine
public import WorkshopModel

/// What an edition shows of a conclusion.
public struct ConclusionContent: Equatable, Sendable {
  /// The sentence.
  public let text: String
  /// What others made of the same sentence at the same time, the latest first; mostly empty.
  public let otherVersions: [String]
  /// How far it is agreed.
  public let status: Conclusion.Status
  /// What was agreed, and whether that still stands; nil where nobody kept it.
  public let agreement: Agreement?
  /// What people at the terminal thought of it; nil where nobody was asked.
  public let opinions: OpinionContent?
  /// An unattributed remark; nil for none.
  public let note: String?
  /// Where it is published, in which case it is a quotation; nil for one of this workshop.
  public let source: String?
  /// The entries it rests on that are shown, in the order in which they were given.
  public let evidence: [EntryReference]
  /// How many more entries it rests on that are listed where no groups are told apart, so that it is
  /// not told which.
  public let evidenceUnderOthers: Int
  /// How many more entries it rests on that are not shown; withdrawn ones do not count.
  public let evidenceLeftOut: Int
}

/// What people at the terminal that goes round thought of a conclusion.
public enum OpinionContent: Equatable, Sendable {
  /// How many thought what; those that nobody thought are not there.
  case told([Opinion: Int])
  /// Some of the numbers would tell of few, so that none is told.
  case tooFew
  /// It read differently then; how many thought what of that, where every number is told.
  case reworded([Opinion: Int])
}
