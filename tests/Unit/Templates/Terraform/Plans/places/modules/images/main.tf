terraform {
  required_providers {
    azurerm = { source = "hashicorp/azurerm" }
  }
}

variable "gallery" {
  type = string
}

resource "azurerm_shared_image_gallery" "images" {
  name                = var.gallery
  resource_group_name = "rg-images"
  location            = "westeurop" # SIG312
}
