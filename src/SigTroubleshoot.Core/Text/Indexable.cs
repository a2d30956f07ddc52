namespace SigTroubleshoot.Text;

/// <summary>Makes lists that a user reaches into by number: PowerShell cannot index the list types the compiler makes up.</summary>
internal static class Indexable
{
    /// <summary>The same items in an array.</summary>
    public static T[] Of<T>(IReadOnlyList<T> list) => list.ToArray();
}
