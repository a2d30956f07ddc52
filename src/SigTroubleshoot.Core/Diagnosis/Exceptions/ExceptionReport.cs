using System.Text;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Diagnosis.Exceptions;

/// <summary>Writes an exception of a .NET program as one text.</summary>
internal static class ExceptionReport
{
    /// <summary>The text of an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="resource">The resource that the failed call was about; null if unknown.</param>
    public static string Of(Exception exception, ResourceId? resource = null)
    {
        var text = new StringBuilder();
        if (resource is not null)
            HttpText.AppendWrite(text, resource.ToString());
        new ExceptionText(text).Append(new ReflectedObject(exception));
        return text.ToString();
    }
}
