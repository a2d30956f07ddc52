using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Packer;

/// <summary>The sources of a template in HCL, each with what a <c>build</c> block adds to it.</summary>
/// <param name="folder">The templates of the folder.</param>
/// <param name="inputs">What the user says about the build.</param>
internal sealed class PackerBuilds(PackerFolder folder, TemplateInputs inputs)
{
    /// <summary>Reads the sources of one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="notes">What is known about the file.</param>
    public TemplateReading Read(HclFile file, IReadOnlyList<TemplateNote> notes)
    {
        List<PlannedResource> resources = [];
        List<TemplateNote> allNotes = [.. notes];
        foreach (var source in file.Body.Of("source").Where(source => PackerBuilders.Types.Contains(source.Label(0))))
        {
            foreach (var (address, body) in Merged(file, source))
            {
                var build = new PackerBuildDraft(source.Label(0), body) { Address = address, Place = new SourcePlace(file.Source, source.Start), End = source.End };
                resources.AddRange(PackerResources.Of(build, inputs));
                allNotes.AddRange(PackerNotes.Of(build));
            }
        }

        return new TemplateReading(resources, allNotes);
    }

    // Each build that adds to the source is a build of its own; the source alone only counts if it is used alone, or not at all.
    private IEnumerable<(string Address, ObjectValue Body)> Merged(HclFile file, HclBlock source)
    {
        var address = source.Label(0) + "." + source.Label(1);
        var place = new SourcePlace(file.Source, source.Start);
        (HclBody, HclContext) own = (source.Body, folder.ContextOf(file));
        var isUsedAlone = false;
        var isUsed = false;
        foreach (var other in folder.Files)
        {
            foreach (var build in other.Body.Of("build"))
            {
                foreach (var addition in build.Body.Of("source").Where(block => Is(block.Label(0), address)))
                {
                    isUsed = true;
                    if (addition.Body.Blocks.Count == 0 && addition.Body.Attributes.All(attribute => attribute.Name == "name"))
                    {
                        isUsedAlone = true;
                        continue;
                    }

                    var name = addition.Body.Attribute("name")?.Value.Evaluate(folder.ContextOf(other)).AsText;
                    yield return (name is null ? address : source.Label(0) + "." + name, PackerStrings.Render(HclBodies.Evaluate([own, (addition.Body, folder.ContextOf(other))], place)));
                }

                if (build.Body.Attribute("sources")?.Value.Evaluate(folder.ContextOf(other)) is ListValue list && list.Items.Any(item => Is(item.AsText ?? item.Expression, address)))
                    isUsed = isUsedAlone = true;
            }
        }

        if (isUsedAlone || !isUsed)
            yield return (address, PackerStrings.Render(HclBodies.Evaluate([own], place)));
    }

    private static bool Is(string reference, string address) => reference == address || reference == "source." + address;
}
