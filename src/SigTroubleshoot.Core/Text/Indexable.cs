namespace SigTroubleshoot.Text;

/// <summary>Creates lists that a user can index: PowerShell cannot index the list types that the compiler generates.</summary>
internal static class Indexable
{
    /// <summary>The same items in an array.</summary>
    public static T[] Of<T>(IReadOnlyList<T> list) => list.ToArray();
}
