namespace SigTroubleshoot.Secrets;

/// <summary>What a word may announce.</summary>
[Flags]
internal enum TriggerKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The end of a property's name whose value is a secret, such as <c>adminPassword</c>.</summary>
    Name = 1,

    /// <summary>A short name that announces a secret only as a separate word, such as <c>pass</c> in <c>DB_PASS</c>.</summary>
    ShortName = 2,

    /// <summary>The signature of a shared access signature.</summary>
    Signature = 4,

    /// <summary>A header whose whole value is secret: Cookie, Set-Cookie.</summary>
    Cookie = 8,

    /// <summary>The Authorization header and similar ones.</summary>
    Authorization = 16,

    /// <summary>A scheme that is followed by a token: Bearer, SharedKey.</summary>
    Scheme = 32,

    /// <summary>A scheme that is also an everyday word: Basic.</summary>
    CommonScheme = 64,

    /// <summary>The first characters of a JSON web token.</summary>
    WebToken = 128,

    /// <summary>The mark within an Entra client secret.</summary>
    EntraSecret = 256,

    /// <summary>The prefix of a personal access token.</summary>
    AccessTokenPrefix = 512,

    /// <summary>The header of a PEM private key.</summary>
    PrivateKey = 1024,

    /// <summary>ConvertTo-SecureString, with a password in its arguments.</summary>
    SecureString = 2048,

    /// <summary>A command that takes a password in a one-letter option: az login -p.</summary>
    Login = 4096,
}
