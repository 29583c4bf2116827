import ScreenKit

extension SetUpKeys {
  static let english = SetUpKeys(
    details: Key("details", "Shows the details of the workshop"),
    plan: Key("plan", "Shows the plan"),
    groups: Key("groups", "Lists the groups"),
    people: Key("people", "Lists the people"),
    sectors: Key("sectors", "Lists the sectors"),
    roles: Key("roles", "Lists the roles"),
    open: Key("set-up", "Shows what is ready and what is missing, and leads to it"),
    go: Key("go there", "Goes where this is put right"),
    add: Key("add", "Adds one"),
    edit: Key("edit", "Changes the one that is selected"),
    withdraw: Key("withdraw", "Takes it out if nothing needs it; u brings it back"),
    moveUp: Key("higher", "Moves it up in the order"),
    moveDown: Key("lower", "Moves it down in the order"),
    openNamedText: Key("open", "Opens the entry that says the name"),
    withdrawNamed: Key("take out", "Takes the person out and leaves the texts; u brings back"),
    mark: Key("here", "Marks as present, or as away"),
    markAll: Key("all here", "Marks all who are shown as present"),
    filter: Key("find", "Shows only those in whose row the typed text stands"),
    keepFilter: Key("done", "Goes to the people that were found"),
    leaveFilter: Key("all", "Shows all people again"),
    norms: Key("norms", "Chooses norms for the group from the catalogue, or types one"),
    takeNorm: Key("take", "Opens the set, or gives the group what is marked"),
    markNorm: Key("mark", "Marks the norm, or takes its mark away"),
    wording: Key("wording", "Shows the whole wording, to scroll; goes back to the list"),
    typeNorm: Key("own norm", "Types a norm that is in no set"),
    takeIn: Key("import", "Takes a list of people in from a CSV file, after a preview"),
    takeThemIn: Key("take in", "Takes all of them in, as one step"),
    takeTheRest: Key("take the rest", "Takes those in that are not refused, as one step"),
    readAgain: Key("read again", "Reads the file again, after it was put right"))
}
