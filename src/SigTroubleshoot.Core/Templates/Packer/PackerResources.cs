using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Packer;

/// <summary>What a builder creates: the build itself, and the image version that it publishes.</summary>
internal static class PackerResources
{
    private static readonly string[] NameSettings = ["gallery_name", "image_name", "image_version"];

    /// <summary>The resources of a builder.</summary>
    /// <param name="build">The builder.</param>
    /// <param name="inputs">What the user says about the build.</param>
    public static IEnumerable<PlannedResource> Of(PackerBuildDraft build, TemplateInputs inputs)
    {
        TemplateValue[] names = [.. NameSettings.Select(name => PackerBuildDraft.Of(build.Destination, name))];
        yield return new PlannedResource(() => build.Body)
        {
            Type = PlannedTypes.PackerBuild,
            Names = names.Any(IsGiven) ? [.. names.Where(IsGiven)] : [NullValue.Absent],
            Scope = PackerScopes.Of(build, inputs),
            Address = build.Address,
            Place = build.Place,
            End = build.End,
        };
        if (build.Source is { } source)
        {
            yield return new PlannedResource(() => source)
            {
                Type = PlannedTypes.PackerSource,
                Names = [NullValue.Absent],
                Scope = PackerScopes.Of(build, inputs),
                Address = build.Address,
                Place = source.Place.File is null ? build.Place : source.Place,
                End = build.End,
            };
        }

        // A name that is missing or that has several segments is the fault of the block, not of the version.
        if (names.All(IsGiven))
        {
            yield return new PlannedResource(() => PackerVersion.Of(build, inputs))
            {
                Type = PlannedTypes.Version,
                Names = names,
                Scope = PackerScopes.Of(build, inputs),
                Address = build.Address,
                Place = build.Destination!.Place.File is null ? build.Place : build.Destination.Place,
                MakesSource = true,
                End = build.End,
            };
        }
    }

    private static bool IsGiven(TemplateValue value) => value is not (NullValue or TextValue { Text: "" }) && value.AsText?.IndexOf('/') is null or < 0;
}
