using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Packer;

/// <summary>What Packer rejects before any call to Azure, and no rule of Azure says.</summary>
internal static class PackerNotes
{
    /// <summary>The notes about a builder.</summary>
    public static IEnumerable<TemplateNote> Of(PackerBuildDraft build)
    {
        if (build.Destination is not { } destination)
            yield break;
        var specialized = PackerBuildDraft.Of(destination, "specialized");
        if (specialized is BooleanValue { Value: true } or TextValue { Text: "true" } && build.Get("managed_image_name") is { IsNull: false } and not TextValue { Text: "" })
            yield return new TemplateNote(TemplateNoteKind.Fault, PackerTexts.SpecializedWithManagedImage, specialized.Place);
    }
}
