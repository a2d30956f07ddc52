using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>Functions of IP address ranges.</summary>
internal static class NetworkFunctions
{
    /// <summary>The functions.</summary>
    public static IEnumerable<ArmFunction> All =>
    [
        new("parseCidr", 1, 1, Parse) { Shape = ValueShape.Object },
        new("cidrSubnet", 3, 3, Subnet) { Shape = ValueShape.Text },
        new("cidrHost", 2, 2, Host) { Shape = ValueShape.Text },
    ];

    private static (BigInteger Network, int Prefix, int Bits) Read(FunctionCall call)
    {
        var parts = call.Text(0).Split('/');
        if (parts.Length > 2 || !IPAddress.TryParse(parts[0], out var address))
            throw call.Invalid(0);
        var bits = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        var prefix = bits;
        if (parts.Length == 2 && (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out prefix) || prefix > bits))
            throw call.Invalid(0);
        var value = new BigInteger([.. address.GetAddressBytes().Reverse(), 0]);
        return (value >> (bits - prefix) << (bits - prefix), prefix, bits);
    }

    private static string Write(BigInteger address, int bits)
    {
        var bytes = new byte[bits / 8];
        for (var i = bytes.Length - 1; i >= 0; i--, address >>= 8)
            bytes[i] = (byte)(address & 0xFF);
        return new IPAddress(bytes).ToString();
    }

    private static BigInteger Size(int prefix, int bits) => BigInteger.One << (bits - prefix);

    private static TextValue Subnet(FunctionCall call)
    {
        var (network, prefix, bits) = Read(call);
        var newPrefix = call.Length(1);
        var index = call.Whole(2);
        if (newPrefix < prefix || newPrefix > bits)
            throw call.Invalid(1);
        if (index < 0 || index >= BigInteger.One << (newPrefix - prefix))
            throw call.Invalid(2);
        return call.Result(Write(network + (Size(newPrefix, bits) * index), bits) + "/" + newPrefix.ToString(CultureInfo.InvariantCulture));
    }

    // The first usable address is number 0.
    private static TextValue Host(FunctionCall call)
    {
        var (network, prefix, bits) = Read(call);
        var index = call.Whole(1);
        // The last address of IPv4 is that of the broadcast.
        var last = Size(prefix, bits) - (bits == 32 ? 2 : 1);
        return index >= 0 && index + 1 <= last ? call.Result(Write(network + index + 1, bits)) : throw call.Invalid(1);
    }

    private static ObjectValue Parse(FunctionCall call)
    {
        var (network, prefix, bits) = Read(call);
        var last = network + Size(prefix, bits) - 1;
        var isSmall = bits - prefix < 2;
        List<KeyValuePair<string, TemplateValue>> members =
        [
            new("network", call.Result(Write(network, bits))),
            new("netmask", call.Result(Write((BigInteger.One << bits) - Size(prefix, bits), bits))),
        ];
        if (bits == 32)
            members.Add(new("broadcast", call.Result(Write(last, bits))));
        members.Add(new("firstUsable", call.Result(Write(isSmall || bits == 128 ? network : network + 1, bits))));
        members.Add(new("lastUsable", call.Result(Write(isSmall || bits == 128 ? last : last - 1, bits))));
        members.Add(new("cidr", call.Result(prefix)));
        return new ObjectValue(members, call.Place);
    }
}
