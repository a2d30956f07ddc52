using System.Runtime.CompilerServices;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates;

/// <summary>A resource that a template deploys, whatever language the template is written in.</summary>
internal sealed record PlannedResource
{
    private readonly Lazy<TemplateValue> _body;

    /// <param name="body">
    /// Computes the resource as Azure gets it: an object with <c>location</c>, <c>sku</c>, <c>identity</c>, <c>plan</c>, <c>properties</c>, and
    /// so on, by ARM's names. It is called at most once, and only if the resource is judged.
    /// </param>
    public PlannedResource(Func<TemplateValue> body) => _body = new Lazy<TemplateValue>(body);

    /// <summary>The full type, such as <c>Microsoft.Compute/galleries/images</c>; of other tools, see <see cref="PlannedTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The API version; <see cref="NullValue.Absent"/> if the language has none.</summary>
    public TemplateValue ApiVersion { get; init; } = NullValue.Absent;

    /// <summary>The full name, one value for each segment: gallery, definition, version.</summary>
    public required IReadOnlyList<TemplateValue> Names { get; init; }

    /// <summary>Where it is deployed to.</summary>
    public required ResourceScope Scope { get; init; }

    /// <summary>What the template calls it: <c>resources[2]</c>, a symbolic name, a Terraform address; with the modules around it.</summary>
    public required string Address { get; init; }

    /// <summary>The first character of the resource in the template.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>Where the resource ends in the file of its place (exclusive), so that a comment inside it belongs to it; null if it is not known.</summary>
    public int? End { get; init; }

    /// <summary>Whether only the deployment knows if it exists.</summary>
    public bool IsConditional { get; init; }

    /// <summary>Whether the template only refers to it (<c>existing</c>, a data source, no change): it is known, but not judged.</summary>
    public bool IsExisting { get; init; }

    /// <summary>Whether the tool deletes an existing resource first, so that nothing about it is fixed.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Whether the tool itself creates the source of the image version, as Packer does.</summary>
    public bool MakesSource { get; init; }

    /// <summary>The resource as Azure gets it.</summary>
    public TemplateValue Body => _body.Value;

    /// <summary>Whether it is the same resource; two of a template may have the same values.</summary>
    public bool Equals(PlannedResource? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>The type and the name, for messages.</summary>
    public override string ToString() => $"{Type} {string.Join("/", Names.Select(name => name.AsText ?? name.Expression))}";
}
