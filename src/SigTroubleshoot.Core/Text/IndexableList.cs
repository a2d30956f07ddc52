using System.Collections.ObjectModel;

namespace SigTroubleshoot.Text;

/// <summary>A list that a user can index: as text, such as in a CSV file, it is readable.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
internal sealed class IndexableList<T>(IList<T> items) : ReadOnlyCollection<T>(items)
{
    /// <summary>A list without items.</summary>
    public static IndexableList<T> None { get; } = new([]);

    /// <summary>The items, as text.</summary>
    public override string ToString() => string.Join("; ", Items);
}
