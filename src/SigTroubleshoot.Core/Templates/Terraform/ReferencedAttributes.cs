using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Terraform.Types;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>The attributes of an instance as a reference to it sees them.</summary>
/// <param name="instance">The instance.</param>
/// <param name="context">The context of the reference, which ends circles.</param>
internal sealed class ReferencedAttributes(TerraformInstance instance, HclContext context) : ITerraformAttributes
{
    /// <inheritdoc/>
    public SourcePlace Place => instance.Place;

    /// <inheritdoc/>
    public string Owner => instance.World.Owner;

    /// <inheritdoc/>
    public string Address => instance.Plan.Address;

    /// <inheritdoc/>
    public TemplateValue Get(string name) => instance.Attribute(name, context);

    /// <inheritdoc/>
    public TemplateValue GetJson(string name) => Get(name);
}
