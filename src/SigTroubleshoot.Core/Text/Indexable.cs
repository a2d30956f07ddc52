namespace SigTroubleshoot.Text;

/// <summary>Creates lists that a user can index: PowerShell cannot index the list types that the compiler generates.</summary>
internal static class Indexable
{
    /// <summary>The same items.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> list) => new IndexableList<T>([.. list]);
}
