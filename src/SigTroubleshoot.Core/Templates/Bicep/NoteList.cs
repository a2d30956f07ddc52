using System.Collections;

namespace SigTroubleshoot.Templates.Bicep;

/// <summary>The notes of several readings. Each list may still grow, because values are evaluated late.</summary>
/// <param name="lists">The lists.</param>
internal sealed class NoteList(IReadOnlyList<IReadOnlyList<TemplateNote>> lists) : IReadOnlyList<TemplateNote>
{
    /// <inheritdoc/>
    public int Count => lists.Sum(list => list.Count);

    /// <inheritdoc/>
    public TemplateNote this[int index] => this.ElementAt<TemplateNote>(index);

    /// <inheritdoc/>
    public IEnumerator<TemplateNote> GetEnumerator() => lists.SelectMany(list => list).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
