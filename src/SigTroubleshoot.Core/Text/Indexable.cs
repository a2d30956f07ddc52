namespace SigTroubleshoot.Text;

/// <summary>Creates lists that a user can index: PowerShell cannot index the list types that the compiler generates.</summary>
internal static class Indexable
{
    /// <summary>The same items. Most lists of findings are empty, and share one.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> list) => list.Count == 0 ? IndexableList<T>.None : new IndexableList<T>([.. list]);
}
