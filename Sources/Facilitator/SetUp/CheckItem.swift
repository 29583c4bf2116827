import SessionEngine
import WorkshopModel

/// Something that is to be there before a workshop starts, and whether it is.
struct CheckItem: Equatable, Sendable {
  /// What it is about.
  enum Subject: String, CaseIterable, Sendable {
    case title, schedule, attribution, languages, phases, groups, norms, moderators, rapporteurs
    case people, presence, sectors, roles
  }

  let subject: Subject
  let isDone: Bool
  /// What there is or what is missing, in a few words.
  let fact: String
}

/// Works out what is there and what is missing.
struct CheckList {
  private let state: State
  private let words: SetUpWords
  private let workshop: Workshop
  private let groups: [Group]
  private let people: [Participant]
  private let phases: [Phase]

  init(_ session: Session, _ strings: Strings) {
    state = session.state
    words = strings.setUp
    workshop = state.workshop
    groups = state.all(Group.self)
    people = state.people
    phases = state.all(Phase.self)
  }

  /// All of them, in the order of the screen.
  var items: [CheckItem] { CheckItem.Subject.allCases.map(item) }

  /// The first group in which what the row is about is missing.
  func firstGroup(lacking subject: CheckItem.Subject) -> Group? {
    groups(lacking: subject).first
  }

  private func item(_ subject: CheckItem.Subject) -> CheckItem {
    let (isDone, fact) = verdict(on: subject)
    return CheckItem(subject: subject, isDone: isDone, fact: fact)
  }

  private func verdict(on subject: CheckItem.Subject) -> (Bool, String) {
    switch subject {
    case .title:
      let isThere = !workshop.title.isEmpty
      return (isThere, isThere ? workshop.title : words.missingTitle)
    case .schedule: return schedule
    case .attribution:
      let isChosen = state.workshopFields["attribution"].map { !$0.isNull } ?? false
      return (isChosen, isChosen ? words.attribution(workshop.attribution) : words.notChosen)
    case .languages:
      let all =
        workshop.languages.isEmpty
        ? [workshop.language].compactMap(\.self)
        : workshop.languages
      return (!all.isEmpty, all.isEmpty ? words.noLanguages : all.joined(separator: ", "))
    case .phases: return plan
    case .groups: return counted(groups.count, words.groups, words.noGroups)
    case .norms, .moderators, .rapporteurs, .people: return everyGroup(subject)
    case .presence:
      let present = people.count { $0.isPresent == true }
      return (present > 0, present > 0 ? words.present(present, people.count) : words.nobodyPresent)
    case .sectors:
      let count = state.all(Sector.self).count
      return counted(count, words.sectors, words.noSectors)
    case .roles:
      let count = state.all(Role.self).count
      return counted(count, words.roles, words.noRoles)
    }
  }

  private func counted(
    _ count: Int, _ some: (Int) -> String, _ none: String
  ) -> (Bool, String) {
    (count > 0, count > 0 ? some(count) : none)
  }

  private var schedule: (Bool, String) {
    let fields = state.workshopFields
    let missing = ["date", "start", "end", "place"].filter { fields.text($0) == nil }
    guard missing.isEmpty else {
      return (
        false, words.missing(missing.map { words.field($0).lowercased() }.joined(separator: ", "))
      )
    }
    let parts = [workshop.date, workshop.start, workshop.end, workshop.place].compactMap(\.self)
    return (true, "\(parts[0]) · \(parts[1])–\(parts[2]) · \(parts[3])")
  }

  private var plan: (Bool, String) {
    guard !phases.isEmpty else { return (false, words.noPhases) }
    let open = phases.count { $0.minutes == nil }
    guard open == 0 else { return (false, words.phasesOpen(phases.count, open)) }
    let minutes = phases.compactMap(\.minutes).reduce(0, +)
    if let available, available < minutes {
      return (false, words.tooLong(minutes, available))
    }
    return (true, words.phases(phases.count, minutes))
  }

  /// How many minutes lie between start and end; nil when one is not known.
  private var available: Int? {
    guard let start = workshop.start.flatMap({ TimeOfDay($0) }),
      let end = workshop.end.flatMap({ TimeOfDay($0) })
    else { return nil }
    return start.minutes(until: end)
  }

  private func everyGroup(_ subject: CheckItem.Subject) -> (Bool, String) {
    guard !groups.isEmpty else { return (false, words.noGroups) }
    let lacking = groups(lacking: subject)
    guard lacking.isEmpty else {
      let isAll = lacking.count == groups.count
      let numbers = lacking.map(\.number).joined(separator: ", ")
      if subject == .people { return (false, isAll ? words.nobody : words.nobodyIn(numbers)) }
      return (false, isAll ? words.noneHas(groups.count) : words.lacking(numbers))
    }
    guard subject == .people else { return (true, words.everyGroup(groups.count)) }
    return (true, words.people(people.count, groups.count))
  }

  private func groups(lacking subject: CheckItem.Subject) -> [Group] {
    switch subject {
    case .norms:
      groups.filter { group in !group.norms.contains { state.contains($0.key) } }
    case .moderators: groups.filter { $0.moderator == nil }
    case .rapporteurs: groups.filter { $0.rapporteur == nil }
    case .people:
      groups.filter { group in !people.contains { $0.group == group.id } }
    default: []
    }
  }
}
