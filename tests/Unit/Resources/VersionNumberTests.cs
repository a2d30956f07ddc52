using System.Globalization;
using CsCheck;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Resources;

public sealed class VersionNumberTests
{
    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["0123456789.-v+Tt _é"], 0, 60],
        Gen.String[Gen.Char["0129"], 0, 20].Array[0, 6].Select(parts => string.Join(".", parts)));

    private static readonly Gen<string> Stamps =
        Gen.DateTime[new(2000, 1, 1), new(2100, 1, 1)].Select(time => time.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("0.0.0", 0, 0, 0)]
    [InlineData("1.10.2147483647", 1, 10, 2147483647)]
    [InlineData("2026.01.0000000000005", 2026, 1, 5)]
    public void Three_numbers_are_a_version(string name, int major, int minor, int patch)
    {
        Assert.True(VersionNumber.TryParse(name, out var number));
        Assert.Equal(new VersionNumber(major, minor, patch), number);
    }

    [Theory]
    [InlineData("", VersionFaultKind.Empty, 0, "", "1.0.0")]
    [InlineData("v1.2.3", VersionFaultKind.Prefix, 1, "v", "1.2.3")]
    [InlineData("-1.2.3", VersionFaultKind.Prefix, 1, "-", "1.2.3")]
    [InlineData("1.2.3-beta2", VersionFaultKind.Suffix, 6, "-beta2", "1.2.3")]
    [InlineData("1.2.3+77", VersionFaultKind.Suffix, 6, "+77", "1.2.3")]
    [InlineData("1.2.3\n", VersionFaultKind.Suffix, 6, "\n", "1.2.3")]
    [InlineData("latest", VersionFaultKind.InvalidCharacter, 1, "", "1.0.0")]
    [InlineData("1,2,3", VersionFaultKind.InvalidCharacter, 2, "", "1.2.3")]
    [InlineData("2026-03-15", VersionFaultKind.InvalidCharacter, 5, "", "2026.3.15")]
    [InlineData("2026-03-15T1530", VersionFaultKind.InvalidCharacter, 5, "", "2026.315.1530")]
    [InlineData("1.٣.0", VersionFaultKind.InvalidCharacter, 3, "", "1.0.0")]
    [InlineData("1", VersionFaultKind.TooFewParts, 2, "", "1.0.0")]
    [InlineData("1.2", VersionFaultKind.TooFewParts, 4, "", "1.2.0")]
    [InlineData("1..2", VersionFaultKind.TooFewParts, 3, "", "1.2.0")]
    [InlineData(".1.2", VersionFaultKind.TooFewParts, 1, "", "1.2.0")]
    [InlineData("1.2.3.4", VersionFaultKind.TooManyParts, 6, "", "1.2.34")]
    [InlineData("1.2.3.0", VersionFaultKind.TooManyParts, 6, "", "1.2.3")]
    [InlineData("2026.3.5.1530", VersionFaultKind.TooManyParts, 9, "", "2026.305.1530")]
    [InlineData("1.0.2147483648", VersionFaultKind.Overflow, 5, "2147483648", "1.2.147483648")]
    [InlineData("1.0.202603151530", VersionFaultKind.Overflow, 5, "202603151530", "1.20260315.1530")]
    [InlineData("1.4.20260315153059", VersionFaultKind.Overflow, 5, "20260315153059", "1.420260315.153059")]
    [InlineData("7.94.202603151530", VersionFaultKind.Overflow, 6, "202603151530", "7.94260315.1530")]
    [InlineData("7.9.2603151530", VersionFaultKind.Overflow, 5, "2603151530", "7.9260315.1530")]
    [InlineData("202603151530.0.0", VersionFaultKind.Overflow, 1, "202603151530", "603151530.0.0")]
    internal void An_invalid_name_has_a_position_and_a_valid_suggestion(string name, VersionFaultKind kind, int position, string text, string suggestion)
    {
        Assert.False(VersionNumber.TryParse(name, out _));
        Assert.Equal(new VersionFault(kind, position, text), VersionNumber.FindFault(name));
        Assert.Equal(suggestion, VersionNumber.Suggest(name));
    }

    [Theory]
    [InlineData("202603151530", "2026.315.1530")]
    [InlineData("20260315", "20260315.0.0")]
    [InlineData("1.202603151530", "1.20260315.1530")]
    [InlineData("99999999999", "0.99.999999999")]
    public void A_long_timestamp_is_split(string name, string suggestion) => Assert.Equal(suggestion, VersionNumber.Suggest(name));

    [Theory]
    [InlineData("1.01.0", 3, "01", "1.1.0")]
    [InlineData("00.1.0", 1, "00", "0.1.0")]
    [InlineData("1.0.007", 5, "007", "1.0.7")]
    public void Leading_zeros_are_flagged(string name, int position, string part, string suggestion)
    {
        Assert.Null(VersionNumber.FindFault(name));
        Assert.Equal(new VersionFault(VersionFaultKind.LeadingZeros, position, part), VersionNumber.FindLeadingZeros(name));
        Assert.Equal(suggestion, VersionNumber.Suggest(name));
    }

    [Theory]
    [InlineData("1.0.0")]
    [InlineData("10.100.1000")]
    [InlineData("1.02")]
    [InlineData("")]
    public void Other_zeros_and_invalid_names_are_not(string name) => Assert.Null(VersionNumber.FindLeadingZeros(name));

    [Fact]
    public void Versions_are_ordered_as_numbers()
    {
        string[] names = ["1.10.0", "1.9.0", "10.0.0", "1.9.10", "2.0.0"];
        var ordered = names.Select(n => VersionNumber.TryParse(n, out var v) ? v : default).Order().Select(v => v.ToString());
        Assert.Equal(["1.9.0", "1.9.10", "1.10.0", "2.0.0", "10.0.0"], ordered);
    }

    [Fact]
    public void A_suggestion_is_always_valid_and_has_no_leading_zeros() =>
        Names.Sample(name =>
        {
            var suggestion = VersionNumber.Suggest(name);
            return VersionNumber.FindFault(suggestion) is null && VersionNumber.FindLeadingZeros(suggestion) is null;
        }, iter: 20_000);

    [Fact]
    public void Any_three_numbers_survive_printing_reading_and_suggesting() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue]).Sample((major, minor, patch) =>
        {
            var number = new VersionNumber(major, minor, patch);
            return VersionNumber.TryParse(number.ToString(), out var read) && read == number
                && VersionNumber.Suggest(number.ToString()) == number.ToString();
        });

    [Fact]
    public void Later_timestamps_result_in_later_suggestions() =>
        Gen.Select(Stamps, Stamps).Sample((one, other) =>
            Math.Sign(Suggested(one).CompareTo(Suggested(other))) == Math.Sign(string.CompareOrdinal(one, other)));

    private static VersionNumber Suggested(string name) =>
        VersionNumber.TryParse(VersionNumber.Suggest(name), out var number) ? number : throw new InvalidOperationException();
}
