#!/usr/bin/env bash
# CsCheck 5.0.1: Gen.String makes printable ASCII of at most 127 characters, and Gen.Double no NaN.
#
# Guess:   the generator of strings covers what a string can hold, as those of integers hold the extremes.
# Seen:    in 100,000 strings no line break, no tab, no character above "~", none longer than 127; in
#          100,000 doubles no NaN and no infinity. Gen.Int did give int.MinValue or int.MaxValue.
# Matters: "any input is safe" is not shown for a parser of error texts. Say what a text may hold:
#          Gen.Char['\0', '\uffff'].Array[0, 5000], and pieces of real input.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" TMPDIR="$work" DOTNET_NOLOGO=1

cat > generate.cs <<'END'
#:package CsCheck@5.0.1
#:property PublishAot=false
using CsCheck;
int longest = 0, control = 0, beyondAscii = 0, empty = 0, odd = 0, extreme = 0;
Gen.String.Sample(s =>
{
    longest = Math.Max(longest, s.Length);
    if (s.Length == 0) empty++;
    foreach (char c in s) { if (c < ' ' || c == '\x7f') control++; if (c > '\x7f') beyondAscii++; }
}, iter: 100_000, threads: 1);
Gen.Double.Sample(d => { if (double.IsNaN(d) || double.IsInfinity(d)) odd++; }, iter: 100_000, threads: 1);
Gen.Int.Sample(i => { if (i is int.MinValue or int.MaxValue) extreme++; }, iter: 100_000, threads: 1);
Console.WriteLine($"strings: longest {longest}, empty ones {empty > 0}, control characters {control}, beyond ASCII {beyondAscii}");
Console.WriteLine($"doubles: NaN or infinite {odd}");
Console.WriteLine($"integers: smallest or largest {extreme > 0}");
END
dotnet run generate.cs | tee seen

cat > expected <<'END'
strings: longest 127, empty ones True, control characters 0, beyond ASCII 0
doubles: NaN or infinite 0
integers: smallest or largest True
END
diff expected seen
echo 'As stated.'
