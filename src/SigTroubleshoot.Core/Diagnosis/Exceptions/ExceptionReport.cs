using System.Text;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Diagnosis.Exceptions;

/// <summary>Writes an exception of a .NET program as one text.</summary>
internal static class ExceptionReport
{
    private const int MaxDepth = 24;

    // The namespaces of the exceptions of Azure.Identity and of MSAL, which it uses.
    private static readonly string[] SignIn = ["Azure.Identity", "Microsoft.Identity.Client"];

    /// <summary>The text of an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="resource">The resource that the failed call was about; null if unknown. A failed sign-in is about no resource.</param>
    public static string Of(Exception exception, ResourceId? resource = null)
    {
        var text = new StringBuilder();
        if (resource is not null && !IsSignIn(exception))
            HttpText.AppendWrite(text, resource.ToString());
        new ExceptionText(text).Append(new ReflectedObject(exception));
        return text.ToString();
    }

    private static bool IsSignIn(Exception exception)
    {
        var depth = 0;
        for (var next = exception; next is not null && depth < MaxDepth; next = next.InnerException, depth++)
        {
            if (SignIn.Contains(next.GetType().Namespace, StringComparer.Ordinal))
                return true;
        }

        return false;
    }
}
