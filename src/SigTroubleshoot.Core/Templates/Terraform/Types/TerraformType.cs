using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary>A type of resources of a provider.</summary>
/// <param name="Identify">Finds what resource of Azure it is; null if it is none that is judged.</param>
/// <param name="Map">Writes it as Azure gets it.</param>
internal sealed record TerraformType(Func<ITerraformAttributes, TerraformIdentity?> Identify, Func<ITerraformAttributes, TemplateValue> Map)
{
    /// <summary>Whether it only changes some properties of a resource that exists, so that what is absent is not missing.</summary>
    public bool IsPartial { get; init; }

    /// <summary>A type that is one of Azure's, and whose names are attributes.</summary>
    /// <param name="type">ARM's full type.</param>
    /// <param name="map">Writes it as Azure gets it.</param>
    /// <param name="names">The attribute with the name of each segment.</param>
    public static TerraformType Named(string type, Func<ITerraformAttributes, TemplateValue> map, params string[] names) =>
        new(attributes => new TerraformIdentity(type, [.. names.Select(attributes.Get)], attributes.Get("resource_group_name")), map);
}
