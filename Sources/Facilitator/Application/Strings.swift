import Words

/// Every word of the screens in one language, each feature's in a part of its own.
///
/// Sentences are whole messages and take what they speak of as arguments, so that another language
/// can order them as it needs; nothing on a screen depends on how long they are.
public struct Strings: Sendable {
  /// The words of the screens in English, which name commands instead of keys.
  public static let english = Strings(words: .english)

  let words: Words

  var program: String { words["home.program"] }
  let keys = CommandWords("keys")

  var home: HomeWords { HomeWords(words: words) }
  var board: BoardWords { BoardWords(words: words) }
  var form: FormWords { FormWords(words: words) }
  var detail: DetailWords { DetailWords(words: words) }
  var search: SearchWords { SearchWords(words: words) }
  var groups: GroupWords { GroupWords(words: words) }
  var help: HelpWords { HelpWords(words: words) }
  var leaving: LeavingWords { LeavingWords(words: words) }
  var status: StatusWords { StatusWords(words: words) }
  var plain: PlainWords { PlainWords(words: words) }
  var records: RecordWords { RecordWords(words: words) }
  var arrivals: ArrivalWords { ArrivalWords(words: words) }
  var saving: SavingWords { SavingWords(words: words) }
  var drafts: DraftWords { DraftWords(words: words) }
  var conflicts: ConflictWords { ConflictWords(words: words) }
  var history: HistoryWords { HistoryWords(words: words) }
  var erasure: ErasureWords { ErasureWords(words: words) }
  var parking: ParkingWords { ParkingWords(words: words) }
  var challenge: ChallengeWords { ChallengeWords(words: words) }
  var ledger: LedgerWords { LedgerWords(words: words) }
  var voting: VotingWords { VotingWords(words: words) }
  var turn: TurnWords { TurnWords(words: words) }
  var scribing: ScribingWords { ScribingWords(words: words) }
  var setUp: SetUpWords { SetUpWords(words: words) }
  var importing: ImportWords { ImportWords(words: words) }
  var clock: ClockWords { ClockWords(words: words) }
  var conclusion: ConclusionWords { ConclusionWords(words: words) }
  var projector: ProjectorWords { ProjectorWords(words: words) }
  var tools: ToolWords { ToolWords(words: words) }
  var coverage: CoverageWords { CoverageWords(words: words) }
  var finding: FindingWords { FindingWords(words: words) }
  var report: ReportWords { ReportWords(words: words) }
  var keyMap: KeyMapWords { KeyMapWords(words: words) }

  /// What a command does in one or two words, for the footer.
  func title(_ key: Key) -> String { parts(of: key).title }

  /// What a command does in a sentence without its full stop, for the help.
  func help(_ key: Key) -> String { parts(of: key).help }

  private func parts(of key: Key) -> (title: String, help: String) {
    let text = key.name.map { words(key.row, name: $0) } ?? words[key.row]
    guard let dash = text.firstRange(of: " — ") else { return (text, text) }
    return (String(text[..<dash.lowerBound]), String(text[dash.upperBound...]))
  }
}

extension Strings {
  /// The words of one command: the row that has them, its title and its help with a dash between.
  struct Key: Sendable {
    let row: String
    /// What the row calls `{name}`, nil where it needs none.
    var name: String?

    /// The words of the command for something of that name.
    func callAsFunction(_ name: String) -> Key { Key(row: row, name: name) }
  }
}

/// The words of the commands of a feature, by the names of their rows.
@dynamicMemberLookup
struct CommandWords: Sendable {
  private let section: String

  init(_ section: String) { self.section = section }

  subscript(dynamicMember name: String) -> Strings.Key { Strings.Key(row: "\(section).\(name)") }
}
