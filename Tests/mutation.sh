# What the scripts that break the code on purpose share: `mutants` of the engine and of the storage.
#
# All mistakes are built at once into a copy of the sources in a temporary folder, each behind a
# switch; the tests then run once for each mistake and must fail. Without arguments all are made;
# with arguments, those whose names are given. The mistakes are listed in the folder `mistakes`
# beside the script. DAYZERO_HISTORIES is the number of random histories; DAYZERO_MUTANTS_FOLDER a
# folder for the build that is kept.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/dayzero-mutants-XXXXXX")
trap 'rm -rf "$work"' EXIT
# Where the copy is built: a folder that is kept, if one is given.
built=${DAYZERO_MUTANTS_FOLDER:-$work}
mistakes=()
filters=()
# The tests that must notice the mistakes that follow; all of the target when it is empty.
filter=
# How the copy is built: optimised for tests that play many random histories.
configuration=release
failure='^✘ Test .* (recorded an issue|failed)'

# copy_sources TARGET: copies what the tests of TARGET need, and makes the switch.
copy_sources() {
  tests=$1Tests
  mkdir -p "$work/Sources" "$work/Tests"
  local target targets=(Words WorkshopModel SessionEngine SessionStorage Insights)
  more_targets='' more_modules='' more_data=''
  if [[ $1 == Reports ]]; then
    targets+=(Reports)
    more_targets='
    .target(
      name: "Reports",
      dependencies: ["Insights", "SessionEngine", "Words", "WorkshopModel"],
      resources: [.embedInCode("Templates")], swiftSettings: strict),'
    more_modules='"Insights", "Reports"'
    more_data='"Fixtures", "Golden"'
  fi
  for target in "${targets[@]}"; do
    rm -rf "$work/Sources/$target"
    cp -RLp "$root/Sources/$target" "$work/Sources/"
    write_switch > "$work/Sources/$target/Mutant.swift"
  done
  rm -rf "$work/Sources/CDisk"
  cp -RLp "$root/Sources/CDisk" "$work/Sources/"
  rm -rf "$work/Tests/$tests" "$work/Tests/TestSupport"
  cp -Rp "$root/Tests/$tests" "$root/Tests/TestSupport" "$work/Tests/"
  write_package > "$work/Package.swift"
}

write_switch() {
  cat <<'SWIFT'
#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

enum Mutant {
  private static let name = getenv("DAYZERO_MUTANT").map { String(cString: $0) } ?? ""
  static func made(_ mistake: String) -> Bool { mistake == name }
}
SWIFT
}

write_package() {
  cat <<SWIFT
// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

let package = Package(
  name: "mutants",
  targets: [
    .target(
      name: "WorkshopModel", resources: [.embedInCode("Workshops")], swiftSettings: strict),
    .target(name: "Words", resources: [.embedInCode("Languages")], swiftSettings: strict),
    .target(name: "CDisk"),
    .target(name: "SessionEngine", dependencies: ["WorkshopModel"], swiftSettings: strict),
    .target(
      name: "SessionStorage", dependencies: ["CDisk", "SessionEngine", "WorkshopModel"],
      swiftSettings: strict),
    .target(
      name: "Insights", dependencies: ["SessionEngine", "Words", "WorkshopModel"],
      resources: [.embedInCode("Themes/Vocabulary")],
      swiftSettings: strict),
    $more_targets
    .target(
      name: "TestSupport",
      dependencies: ["Insights", "SessionEngine", "SessionStorage", "Words", "WorkshopModel"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "$tests",
      dependencies: ["SessionStorage", "SessionEngine", "WorkshopModel", "TestSupport", $more_modules],
      exclude: ["mistakes", "mutants"${more_data:+, $more_data}], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
SWIFT
}

# put NAME FILE OLD NEW: puts NEW in place of OLD, which must be in FILE exactly once. Where an
# earlier mistake is about the same text, it is the first place that counts: what is right.
put() {
  local original="$root/Sources/$2" file="$work/Sources/$2" count
  count=$(OLD=$3 perl -0ne '$n = () = /\Q$ENV{OLD}\E/g; print $n' "$original")
  OLD=$3 NEW=$4 perl -0pi -e '$n = s/\Q$ENV{OLD}\E/$ENV{NEW}/; END { exit($n == 1 ? 0 : 1) }' \
    "$file" && [[ $count == 1 ]] || {
    echo "$1: $2 does not have the text just once"
    exit 1
  }
  mistakes+=("$1")
  filters+=("$filter")
}

# A mistake in statements, in a value, and in any text, where MUTANT stands for the switch.
steps() { put "$1" "$2" "$3" "if !Mutant.made(\"$1\") { $3
} else { $4
}"; }
value() { put "$1" "$2" "$3" "(!Mutant.made(\"$1\") ? ($3) : ($4))"; }
code() { put "$1" "$2" "$3" "${4//MUTANT/Mutant.made(\"$1\")}"; }

# Whether the tests pass with the mistake $1, those named $2 alone if any; they are ended as soon as
# one fails, or after five minutes.
tests_pass() {
  local run result=0 end=$((SECONDS + 300)) options=(--testing-library swift-testing)
  [[ -z $2 ]] || options+=(--filter "$2")
  # A file of its own, into which no run before it can still be writing.
  rm -f "$work/log"
  touch "$work/log"
  DAYZERO_MUTANT=$1 "$binary" "${options[@]}" > "$work/log" 2>&1 &
  run=$!
  while kill -0 "$run" 2> /dev/null; do
    if grep -aqE "$failure" "$work/log" || [[ $SECONDS -gt $end ]]; then
      kill -KILL "$run" 2> /dev/null || true
      wait "$run" 2> /dev/null || true
      return 1
    fi
    sleep 0.2
  done
  wait "$run" 2> /dev/null || result=$?
  if [[ $result == 0 ]] && ! grep -aEq 'Test run with [1-9][0-9]* tests' "$work/log"; then
    echo "no test is called $2"
    exit 1
  fi
  return "$result"
}

# Brings the folder that is kept in line with the copy. Files that are the same stay as they are, so
# that only what was changed is built anew.
bring_in_line() {
  local file
  mkdir -p "$built"
  (cd "$work" && find Sources Tests ./*.* -type f) | while IFS= read -r file; do
    cmp -s "$work/$file" "$built/$file" && continue
    mkdir -p "$(dirname "$built/$file")"
    cp -p "$work/$file" "$built/$file"
  done
  (cd "$built" && find Sources Tests -type f) | while IFS= read -r file; do
    [[ -e $work/$file ]] || rm "$built/$file"
  done
}

build() {
  [[ $built == "$work" ]] || bring_in_line
  swift build --package-path "$built" -c "$configuration" -Xswiftc -enable-testing --build-tests \
    > "$work/log" 2>&1 || {
    echo "does not compile:"
    grep error: "$work/log" | sort -u | head -20
    exit 1
  }
  binary=$(find "$built/.build" -path "*$configuration/*PackageTests.xctest" ! -type d | head -1)
  if tests_pass none ""; then
    echo "passes    the code as it is"
  else
    grep -a '^✘' "$work/log" | cut -c1-200 | head -20
    echo "The tests fail for the code as it is."
    exit 1
  fi
}

# try_all [NAME]…: builds all mistakes of the folder `mistakes` beside the script, tries those that are
# named or all, and says what became of them; whether all were noticed.
try_all() {
  local index name file made=0 survived=0
  for file in "$here"/mistakes/*.sh; do
    filter=
    # shellcheck source=/dev/null
    source "$file"
  done
  build
  for index in "${!mistakes[@]}"; do
    name=${mistakes[index]}
    [[ $# -eq 0 || " $* " == *" $name "* ]] || continue
    made=$((made + 1))
    if tests_pass "$name" "${filters[index]}"; then
      survived=$((survived + 1))
      echo "SURVIVED  $name"
    else
      echo "killed    $name, by $(killer)"
    fi
  done
  echo "$((made - survived)) of $made killed"
  [[ $made -gt 0 && $survived -eq 0 ]]
}

# What noticed the last mistake: a seed, a test, or that the tests did not come to an end.
killer() {
  local line
  line=$(grep -am1 -E "$failure" "$work/log" || true)
  case $line in
    *DAYZERO_SEED=*) grep -aom1 'DAYZERO_SEED=[0-9]*' "$work/log" | head -1 ;;
    *'"'*) echo "${line#*✘ Test }" | grep -aoE '"[^"]*"' | head -1 ;;
    *) echo "the end of the program" ;;
  esac
}
