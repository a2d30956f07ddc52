namespace SigTroubleshoot.Unit.Architecture;

/// <summary>Fails with every wrong thing on a line of its own, because a shortened list cannot be worked off.</summary>
internal static class Nothing
{
    /// <summary>Passes where there is no wrong thing.</summary>
    public static void In(IEnumerable<string> wrong)
    {
        List<string> list = [.. wrong.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Assert.True(list.Count == 0, $"{list.Count} wrong:\n{string.Join('\n', list)}");
    }
}
