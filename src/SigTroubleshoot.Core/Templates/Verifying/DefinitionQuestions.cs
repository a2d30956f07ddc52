using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Templates.Judging;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Templates.Verifying;

/// <summary>Asks whether an image definition can be deployed: its gallery, the identifier, and what is fixed if it exists.</summary>
/// <param name="anticipation">Verifies errors.</param>
/// <param name="index">The resources of the run.</param>
internal sealed class DefinitionQuestions(Anticipation anticipation, PlannedIndex index)
{
    /// <summary>Asks about an image definition.</summary>
    public Task AskAsync(AskedResource asked, CancellationToken cancellation)
    {
        if (asked.Names.Count < 2 || asked.Names.Take(2).Any(name => !Marks.IsIn(name) && !DefinitionName.Shape.Fits(name)))
            return Task.CompletedTask;
        var definition = ImageDefinitionMapping.Map(asked.Node);
        var plan = new PlannedDefinition(definition with { Name = asked.Names[1], GalleryName = asked.Names[0] })
        {
            HasGallery = index.CreatesParent(asked.Resource, 1),
            IsReplaced = asked.Planned.IsReplaced,
            AllowsUpdate = ImageDefinitionMapping.AllowsUpdate(asked.Node),
        };
        return anticipation.AskAsync(asked, plan, asked.GalleryValues, value: null, cancellation);
    }
}
