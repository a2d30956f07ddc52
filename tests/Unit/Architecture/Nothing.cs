namespace SigTroubleshoot.Unit.Architecture;

/// <summary>Fails with every violation on a separate line, because a truncated list is hard to work through.</summary>
internal static class Nothing
{
    /// <summary>Passes if there is no violation.</summary>
    public static void In(IEnumerable<string> wrong)
    {
        List<string> list = [.. wrong.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Assert.True(list.Count == 0, $"{list.Count} wrong:\n{string.Join('\n', list)}");
    }
}
