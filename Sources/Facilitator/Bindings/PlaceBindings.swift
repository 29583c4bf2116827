import ScreenKit
import TerminalKit

/// The bindings of a place, for the roles and the kinds of entry of a workshop.
struct PlaceBindings: Sendable {
  let place: Place
  let bindings: @Sendable (BindingSource) -> [Binding]

  /// Those of all places: each part of the program has its own, and is registered here.
  static let all = features.flatMap { $0.places }

  private static let features: [any FeatureBindings.Type] = [
    HomeBindings.self, BoardBindings.self, EntryBindings.self, ToolBindings.self,
    ChallengeBindings.self, LedgerBindings.self, VotingBindings.self, ParkingBindings.self,
    FormBindings.self, CoverageBindings.self, TurnBindings.self, SavingBindings.self,
    ConflictBindings.self, HistoryBindings.self, ErasingBindings.self, EntryPickerBindings.self,
    ThemeBindings.self, SortingBindings.self, SetUpBindings.self, ClockBindings.self,
    ConclusionBindings.self,
    EvidenceBindings.self, ReadBackBindings.self, FindingBindings.self, ReportBindings.self,
    ProjectorBindings.self, WallBindings.self, SpeakerBindings.self,
  ]
}
