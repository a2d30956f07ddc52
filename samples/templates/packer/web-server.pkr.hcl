variable "image_version" {
  type    = string
  default = "2.4.0.118"
}

source "azure-arm" "web_server" {
  use_azure_cli_auth = true
  location           = "westeurope"
  vm_size            = "Standard_D4s_v5"
  os_type            = "Windows"
  image_publisher    = "MicrosoftWindowsServer"
  image_offer        = "WindowsServer"
  image_sku          = "2025-datacenter-g2"

  shared_image_gallery_destination {
    subscription   = "3c5a8e0d-41f7-4b6a-9d2e-7f0b6c1a9e54"
    resource_group = "rg-golden-images"
    gallery_name   = "gal_contoso"
    image_name     = "web-server-2025"
    image_version  = var.image_version

    target_region {
      name     = "northeurope"
      replicas = 3
    }
  }
}

build {
  sources = ["source.azure-arm.web_server"]
}
