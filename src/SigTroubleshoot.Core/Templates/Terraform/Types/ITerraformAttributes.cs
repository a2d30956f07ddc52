using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary>The attributes of a resource in a plan.</summary>
internal interface ITerraformAttributes
{
    /// <summary>An attribute; absent if there is none.</summary>
    TemplateValue Get(string name);

    /// <summary>The value that an attribute has as JSON in a string, or as an object; absent if there is none.</summary>
    TemplateValue GetJson(string name);

    /// <summary>Where the resource is written.</summary>
    SourcePlace Place { get; }

    /// <summary>What unknown values belong to.</summary>
    string Owner { get; }

    /// <summary>The address of the resource.</summary>
    string Address { get; }
}
