using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>What the names in an expression mean.</summary>
internal interface IHclScope
{
    /// <summary>Finds what a reference such as <c>var.region</c> or <c>azurerm_shared_image.d[0].name</c> begins with.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="context">What its indexes are evaluated in.</param>
    /// <param name="used">The number of steps after the root that the value covers; the rest is read from the value.</param>
    /// <returns>The value; null if the name means nothing here.</returns>
    TemplateValue? Find(ReferenceNode reference, HclContext context, out int used);
}
